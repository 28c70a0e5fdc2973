SELECT json FROM snapshot WHERE name = $name;
