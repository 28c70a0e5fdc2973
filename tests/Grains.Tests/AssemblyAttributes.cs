[assembly: AssemblyFixture(typeof(Fokus.Grains.Tests.Cluster))]
