[assembly: AssemblyFixture(typeof(Fokus.Silo.Tests.Postgres))]
