[assembly: AssemblyFixture(typeof(Fokus.Silo.Tests.Postgres))]
[assembly: System.Runtime.Versioning.SupportedOSPlatform("linux")]
