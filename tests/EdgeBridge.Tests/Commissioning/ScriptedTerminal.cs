using System.Threading.Channels;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Fokus.EdgeBridge.Tests.Commissioning;

/// <summary>A terminal whose person is a test: it reads what is on the screen, and types.</summary>
internal sealed class ScriptedTerminal : IAnsiConsole
{
    private readonly Channel<ConsoleKeyInfo> keys = Channel.CreateUnbounded<ConsoleKeyInfo>();
    private readonly WatchedWriter screen = new();
    private readonly IAnsiConsole console;

    public ScriptedTerminal()
    {
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(screen),
        });
        // A sentence that is broken into two lines could not be found.
        console.Profile.Width = 1000;
        Input = new Keys(keys.Reader);
    }

    public Profile Profile => console.Profile;

    public IAnsiConsoleCursor Cursor => console.Cursor;

    public IAnsiConsoleInput Input { get; }

    public IExclusivityMode ExclusivityMode => console.ExclusivityMode;

    public RenderPipeline Pipeline => console.Pipeline;

    internal string Screen => screen.Text;

    public void Clear(bool home) => console.Clear(home);

    public void Write(IRenderable renderable) => console.Write(renderable);

    public void WriteAnsi(Action<AnsiWriter> action) => console.WriteAnsi(action);

    /// <summary>Waits until a text is on the screen, after what was waited for before.</summary>
    internal Task SeenAsync(string text) => screen.SeenAsync(text).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

    /// <summary>Types a line and presses Enter.</summary>
    internal void Type(string line)
    {
        foreach (var letter in line)
            keys.Writer.TryWrite(new ConsoleKeyInfo(letter, ConsoleKey.None, shift: false, alt: false, control: false));
        Enter();
    }

    internal void Enter() => keys.Writer.TryWrite(new ConsoleKeyInfo('\r', ConsoleKey.Enter, shift: false, alt: false, control: false));

    private sealed class Keys(ChannelReader<ConsoleKeyInfo> typed) : IAnsiConsoleInput
    {
        public bool IsKeyAvailable() => typed.TryPeek(out _);

        public ConsoleKeyInfo? ReadKey(bool intercept) => typed.TryRead(out var key) ? key : null;

        public async Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken) => await typed.ReadAsync(cancellationToken);
    }
}
