namespace Fokus.EdgeBridge.Drivers.Cameras;

/// <summary>What to answer a camera that pushed something.</summary>
/// <param name="Status">200 when it is safe to forget the event, 400 when it can never be understood, 503 to have it sent again.</param>
/// <param name="ContentType">Empty for an empty body.</param>
/// <param name="Body">What this maker expects.</param>
internal readonly record struct PushAnswer(int Status, string ContentType, string Body);
