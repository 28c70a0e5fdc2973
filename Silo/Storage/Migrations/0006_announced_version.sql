-- The version of the tariff book that a ticket announced; null without a ticket, and for stays from before it was kept.
alter table stays add column announced_version int;
