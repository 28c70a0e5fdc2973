PRAGMA incremental_vacuum(2000);
