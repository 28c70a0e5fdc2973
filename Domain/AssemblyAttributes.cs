using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Fokus.Domain.Tests")]
