INSERT INTO stay_access (stay, started_by_system, stopped_by_system) VALUES ($stay, 0, 1)
ON CONFLICT (stay) DO UPDATE SET stopped_by_system = 1;
