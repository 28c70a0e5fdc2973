using System.Runtime.InteropServices;
using System.Text;

namespace Fokus.Letters;

/// <summary>Writes a network as ONNX (operators of version 13), by the field numbers of its published protobuf schema.</summary>
internal sealed class OnnxFile
{
    private const int Floats = 1;
    private const int Whole = 2;
    private const int Wholes = 7;

    private readonly MemoryStream graph = new();
    private string before = "windows";
    private int nodes;

    /// <summary>The file's bytes.</summary>
    public static byte[] Of(LetterNet net)
    {
        var file = new OnnxFile();
        foreach (var each in net.Convolutions)
        {
            var (kernel, bias) = (file.Store(each.Kernel.Values, each.PlanesOut, each.PlanesIn, 3, 3), file.Store(each.Bias.Values, each.PlanesOut));
            file.Node("Conv", [kernel, bias], ("pads", [1, 1, 1, 1]));
            file.Node("Relu", []);
            file.Node("MaxPool", [], ("kernel_shape", [2, 2]), ("strides", [2, 2]));
        }

        file.Node("Flatten", []);
        var sums = file.Store(net.Sums.Values, Glyphs.All.Length, net.Sums.Values.Length / Glyphs.All.Length);
        file.Node("Gemm", [sums, file.Store(net.Bias.Values, Glyphs.All.Length)], ("transB", []));
        return file.Model();
    }

    private byte[] Model()
    {
        Text(graph, 2, "letters");
        Message(graph, 11, Port("windows", [0, 1, LetterPicture.Height, LetterPicture.Width]));
        Message(graph, 12, Port(before, [0, Glyphs.All.Length]));
        var opset = new MemoryStream();
        Number(opset, 2, 13);
        var model = new MemoryStream();
        Number(model, 1, 8);
        Text(model, 2, "fokus");
        Message(model, 7, graph);
        Message(model, 8, opset);
        return model.ToArray();
    }

    private string Store(float[] values, params int[] shape)
    {
        var name = $"w{graph.Length}";
        var tensor = new MemoryStream();
        foreach (var side in shape)
            Number(tensor, 1, side);
        Number(tensor, 2, Floats);
        Text(tensor, 8, name);
        Bytes(tensor, 9, MemoryMarshal.AsBytes<float>(values));
        Message(graph, 5, tensor);
        return name;
    }

    private void Node(string kind, string[] weights, params (string Name, int[] Values)[] settings)
    {
        var node = new MemoryStream();
        Text(node, 1, before);
        foreach (var each in weights)
            Text(node, 1, each);
        before = $"n{++nodes}";
        Text(node, 2, before);
        Text(node, 4, kind);
        foreach (var (name, values) in settings)
        {
            var setting = new MemoryStream();
            Text(setting, 1, name);
            // A list is written as one; a setting without values is the flag 1.
            foreach (var each in values)
                Number(setting, 8, each);
            if (values.Length == 0)
                Number(setting, 3, 1);
            Number(setting, 20, values.Length == 0 ? Whole : Wholes);
            Message(node, 5, setting);
        }

        Message(graph, 1, node);
    }

    // Side 0 stands for as many windows as are given.
    private static MemoryStream Port(string name, int[] sides)
    {
        var shape = new MemoryStream();
        foreach (var side in sides)
        {
            var each = new MemoryStream();
            if (side == 0)
                Text(each, 2, "count");
            else
                Number(each, 1, side);
            Message(shape, 1, each);
        }

        var tensor = new MemoryStream();
        Number(tensor, 1, Floats);
        Message(tensor, 2, shape);
        var type = new MemoryStream();
        Message(type, 1, tensor);
        var port = new MemoryStream();
        Text(port, 1, name);
        Message(port, 2, type);
        return port;
    }

    private static void Message(MemoryStream to, int field, MemoryStream message) => Bytes(to, field, message.ToArray());

    private static void Text(MemoryStream to, int field, string text) => Bytes(to, field, Encoding.ASCII.GetBytes(text));

    private static void Bytes(MemoryStream to, int field, ReadOnlySpan<byte> bytes)
    {
        Varint(to, (field << 3) | 2);
        Varint(to, bytes.Length);
        to.Write(bytes);
    }

    private static void Number(MemoryStream to, int field, long number)
    {
        Varint(to, field << 3);
        Varint(to, number);
    }

    private static void Varint(MemoryStream to, long number)
    {
        for (; number > 127; number >>= 7)
            to.WriteByte((byte)((number & 127) | 128));
        to.WriteByte((byte)number);
    }
}
