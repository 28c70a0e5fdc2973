-- Any number, so long as it is always the same: silos that start together take turns.
select pg_advisory_xact_lock(7036587400);
