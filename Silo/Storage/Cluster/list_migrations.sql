select name from fokus.migrations;
