Console.WriteLine("world");
