using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Fokus.EdgeBridge.Protocols.Modbus;

/// <summary>
/// One TCP connection made by .NET and spoken over by libmodbus. Used by one thread, except <see cref="Abort"/>.
/// After <see cref="ModbusReply.TimedOut"/> or <see cref="ModbusReply.Broken"/> it must be disposed of.
/// </summary>
internal sealed class LibModbusConnection : IDisposable
{
    /// <summary>libmodbus waits with <c>select</c>: a descriptor from here on would abort the whole process.</summary>
    public const int DescriptorLimit = 1024;

    private const int WouldBlock = 11;
    private const int TimedOutErrno = 110;
    private const int TcpHeader = 6;
    private const int RtuChecksum = 2;
    private const byte WriteSingleCoil = 5;
    private const int StrayBytes = 512;

    /// <summary>How long a line without transaction numbers must have been silent before it is used.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(100);

    private readonly Socket socket;
    private readonly ModbusContext context;
    private readonly byte unit;
    private readonly ModbusFraming framing;

    private LibModbusConnection(Socket socket, ModbusContext context, ModbusEndpoint endpoint)
    {
        this.socket = socket;
        this.context = context;
        unit = endpoint.Unit;
        framing = endpoint.Framing;
    }

    /// <summary>Connects. Throws <see cref="SocketException"/>, <see cref="IOException"/> or <see cref="TimeoutException"/>.</summary>
    public static LibModbusConnection Open(ModbusEndpoint endpoint)
    {
        var made = new Socket(endpoint.Address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            Connect(made, endpoint);
            if (endpoint.Framing == ModbusFraming.RtuOverTcp)
            {
                WaitOutTheLine(made, endpoint.ResponseTimeout);
            }

            return new LibModbusConnection(made, NewContext(made, endpoint), endpoint);
        }
        catch
        {
            made.Dispose();
            throw;
        }
    }

    private static void Connect(Socket made, ModbusEndpoint endpoint)
    {
        // Not ConnectAsync: it leaves the descriptor in .NET's epoll engine, and then each packet costs five times the CPU.
        made.NoDelay = true;
        made.Blocking = false;
        try
        {
            made.Connect(endpoint.Address, endpoint.Port);
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
        {
            // The connection is under way; Poll below says how it ends.
        }

        if (!made.Poll(endpoint.ResponseTimeout, SelectMode.SelectWrite))
        {
            throw new TimeoutException($"no connection within {endpoint.ResponseTimeout.TotalMilliseconds:0} ms");
        }

        var error = (int)made.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error)!;
        if (error != 0)
        {
            throw new SocketException(error);
        }

        made.Blocking = true;

        // Closing sends a reset. With an ordinary close the kernel would go on delivering an unanswered write for
        // minutes: a cable put back in would open the gate long after everyone gave up.
        made.LingerState = new LingerOption(true, 0);
    }

    // RTU frames carry no transaction number: what a serial server still holds for somebody who gave up would be taken for
    // the answer to our first question.
    private static void WaitOutTheLine(Socket made, TimeSpan limit)
    {
        Span<byte> stray = stackalloc byte[StrayBytes];
        for (var waited = TimeSpan.Zero; made.Poll(Silence, SelectMode.SelectRead); waited += Silence)
        {
            if (made.Receive(stray) == 0)
            {
                throw new IOException("the board closed the connection");
            }

            if (waited >= limit)
            {
                throw new IOException("the line is never silent: does somebody else talk to this board?");
            }
        }
    }

    private static ModbusContext NewContext(Socket made, ModbusEndpoint endpoint)
    {
        var descriptor = (int)made.Handle;
        if (descriptor >= DescriptorLimit)
        {
            throw new IOException($"descriptor {descriptor} is too high for libmodbus: run the service with LimitNOFILE={DescriptorLimit}");
        }

        // Address and device are only the library's notes: the socket is ours and connected.
        var fresh = endpoint.Framing == ModbusFraming.Tcp
            ? LibModbus.NewTcp("127.0.0.1", endpoint.Port)
            : LibModbus.NewRtu("/dev/null", 9600, (byte)'N', 8, 1);
        if (fresh.IsInvalid)
        {
            fresh.Dispose();
            throw new IOException("libmodbus has no memory for a connection");
        }

        var micros = (long)endpoint.ResponseTimeout.TotalMicroseconds;
        _ = LibModbus.SetSocket(fresh, descriptor);
        _ = LibModbus.SetUnit(fresh, endpoint.Unit);
        _ = LibModbus.SetResponseTimeout(fresh, (uint)(micros / 1_000_000), (uint)(micros % 1_000_000));

        // Zero: the limit above then covers the whole frame. Else a peer that drips bytes holds the line for seconds.
        _ = LibModbus.SetByteTimeout(fresh, 0, 0);
        return fresh;
    }

    /// <summary>Sends one request and waits for its answer.</summary>
    public ModbusReply Send(ModbusRequest request) => IsNoisy() ? Noise() : request switch
    {
        ModbusRequest.ReadCoils read => ReadBits(read.Count, (ref byte bits) => LibModbus.ReadBits(context, read.Address, read.Count, ref bits)),
        ModbusRequest.ReadInputs read => ReadBits(read.Count, (ref byte bits) => LibModbus.ReadInputBits(context, read.Address, read.Count, ref bits)),
        ModbusRequest.ReadRegisters read => ReadRegisters(read.Address, read.Count),
        ModbusRequest.WriteRegister write => Written(LibModbus.WriteRegister(context, write.Address, write.Value)),
        ModbusRequest.SetFlag flag => Written(LibModbus.WriteBit(context, flag.Address, 1)),
        ModbusRequest.ReleaseCoil release => Written(LibModbus.WriteBit(context, release.Address, 0)),
        _ => throw new UnreachableException("ModbusRequest is a closed family"),
    };

    private bool IsNoisy() => framing == ModbusFraming.RtuOverTcp && socket.Available > 0;

    private static ModbusReply.Broken Noise() => new("the board sent something that nobody asked for");

    private delegate int BitReader(ref byte bits);

    private static ModbusReply ReadBits(int count, BitReader read)
    {
        var bits = new byte[count];
        var got = read(ref bits[0]);
        return got == count ? new ModbusReply.Values([.. bits.Select(bit => (ushort)bit)]) : Failure(got);
    }

    private ModbusReply ReadRegisters(int address, int count)
    {
        var registers = new ushort[count];
        var got = LibModbus.ReadRegisters(context, address, count, ref registers[0]);
        return got == count ? new ModbusReply.Values(ImmutableCollectionsMarshal.AsImmutableArray(registers)) : Failure(got);
    }

    private static ModbusReply Written(int got) => got == 1 ? new ModbusReply.Values([]) : Failure(got);

    private static ModbusReply Failure(int got)
    {
        // Read at once: any other call would overwrite it.
        var errno = Marshal.GetLastPInvokeError();
        if (got >= 0)
        {
            return new ModbusReply.Broken($"the answer has {got} items, another number than was asked for");
        }

        return errno switch
        {
            > LibModbus.ExceptionErrno and <= LibModbus.ExceptionErrno + LibModbus.LastExceptionCode => new ModbusReply.Refused(errno - LibModbus.ExceptionErrno),
            WouldBlock or TimedOutErrno => new ModbusReply.TimedOut(),
            _ => new ModbusReply.Broken(LibModbus.Why(errno)),
        };
    }

    /// <summary>FC05 with any value. libmodbus itself sends only 0xFF00 and 0x0000, so the frame is ours, and so is the check of the echo.</summary>
    public ModbusReply WriteCoil(int address, ushort value)
    {
        if (IsNoisy())
        {
            return Noise();
        }

        ReadOnlySpan<byte> request = [unit, WriteSingleCoil, (byte)(address >> 8), (byte)(address & 0xFF), (byte)(value >> 8), (byte)(value & 0xFF)];
        var sent = LibModbus.SendRawRequest(context, in request[0], request.Length);
        if (sent < 0)
        {
            return Failure(sent);
        }

        Span<byte> frame = stackalloc byte[LibModbus.MaxFrame];
        var got = LibModbus.ReceiveConfirmation(context, ref frame[0]);
        if (got < 0)
        {
            return Failure(got);
        }

        var (header, trailer) = framing == ModbusFraming.Tcp ? (TcpHeader, 0) : (0, RtuChecksum);
        var answer = frame[header..Math.Max(got - trailer, header)];
        if (answer.SequenceEqual(request))
        {
            return new ModbusReply.Values([]);
        }

        // The raw way does not decode exceptions: unit, function with its high bit set, code.
        return answer.Length == 3 && answer[0] == unit && answer[1] == (WriteSingleCoil | 0x80)
            ? new ModbusReply.Refused(answer[2])
            : new ModbusReply.Broken("the echo is not what was written");
    }

    /// <summary>Ends a call that another thread is waiting in.</summary>
    public void Abort()
    {
        try
        {
            socket.Shutdown(SocketShutdown.Both);
        }
        catch (SocketException)
        {
            // The peer was first: the waiting call has ended already.
        }
        catch (ObjectDisposedException)
        {
            // Likewise, and the owner has cleared away.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        context.Dispose();
        socket.Dispose();
    }
}
