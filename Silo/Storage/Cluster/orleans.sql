-- What Orleans asks of its database, in our own tables: it reads these texts by their keys and runs them.
-- Idempotent: run at every start, in a transaction and under a lock.
create schema if not exists orleans;
set local search_path = orleans;
create table if not exists orleansquery (querykey text primary key, querytext text not null);

create table if not exists cluster_version (
  deploymentid text primary key, version int not null default 0, changed_at timestamptz not null default now());
create table if not exists silo (
  deploymentid text not null references cluster_version, address text not null, port int not null, generation int not null,
  siloname text not null, hostname text not null, status int not null, proxyport int not null default 0,
  suspecttimes text, starttime timestamptz not null, iamalivetime timestamptz not null,
  primary key (deploymentid, address, port, generation));
create table if not exists grain_state (
  serviceid text not null, graintype text not null, n0 bigint not null, n1 bigint not null, ext text not null default '',
  payload bytea, version int not null, changed_at timestamptz not null default now(),
  primary key (serviceid, graintype, n0, n1, ext)) with (fillfactor = 70);
create table if not exists reminder (
  serviceid text not null, grainid text not null, remindername text not null, starttime timestamptz not null,
  period bigint not null, grainhash int not null, version int not null default 0,
  primary key (serviceid, grainid, remindername));
create index if not exists reminder_hash on reminder (serviceid, grainhash);

insert into orleansquery(querykey, querytext) values
('InsertMembershipVersionKey', $q$
 with i as (insert into cluster_version(deploymentid) values (@DeploymentId) on conflict do nothing returning 1)
 select count(*)::int from i$q$),
('InsertMembershipKey', $q$
 with v as (update cluster_version set version = version + 1, changed_at = now()
    where deploymentid = @DeploymentId and version = @Version
      and not exists (select 1 from silo where deploymentid = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
    returning 1),
 i as (insert into silo(deploymentid,address,port,generation,siloname,hostname,status,proxyport,starttime,iamalivetime)
    select @DeploymentId,@Address,@Port,@Generation,@SiloName,@HostName,@Status,@ProxyPort,@StartTime,@IAmAliveTime from v returning 1)
 select count(*)::int from i$q$),
('UpdateMembershipKey', $q$
 with v as (update cluster_version set version = version + 1, changed_at = now()
    where deploymentid = @DeploymentId and version = @Version
      and exists (select 1 from silo where deploymentid = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
    returning 1),
 u as (update silo set status = @Status, suspecttimes = @SuspectTimes, iamalivetime = @IAmAliveTime from v
    where deploymentid = @DeploymentId and address = @Address and port = @Port and generation = @Generation returning 1)
 select count(*)::int from u$q$),
('UpdateIAmAlivetimeKey', $q$
 update silo set iamalivetime = @IAmAliveTime
 where deploymentid = @DeploymentId and address = @Address and port = @Port and generation = @Generation$q$),
('MembershipReadRowKey', $q$
 select v.deploymentid, m.address, m.port, m.generation, m.siloname, m.hostname, m.status, m.proxyport, m.suspecttimes, m.starttime, m.iamalivetime, v.version
 from cluster_version v left join silo m on m.deploymentid = v.deploymentid and m.address = @Address and m.port = @Port and m.generation = @Generation
 where v.deploymentid = @DeploymentId$q$),
('MembershipReadAllKey', $q$
 select v.deploymentid, m.address, m.port, m.generation, m.siloname, m.hostname, m.status, m.proxyport, m.suspecttimes, m.starttime, m.iamalivetime, v.version
 from cluster_version v left join silo m on m.deploymentid = v.deploymentid
 where v.deploymentid = @DeploymentId$q$),
('GatewaysQueryKey', $q$
 select address, proxyport, generation from silo where deploymentid = @DeploymentId and status = @Status and proxyport > 0$q$),
('DeleteMembershipTableEntriesKey', $q$
 with d as (delete from silo where deploymentid = @DeploymentId) delete from cluster_version where deploymentid = @DeploymentId$q$),
('CleanupDefunctSiloEntriesKey', $q$
 delete from silo where deploymentid = @DeploymentId and iamalivetime < @IAmAliveTime and status = 6$q$),
('CleanupDefunctSiloEntryKey', $q$
 delete from silo where deploymentid = @DeploymentId and address = @Address and port = @Port and generation = @Generation and status = 6
  and starttime = @StartTime and iamalivetime = @IAmAliveTime and suspecttimes is not distinct from @SuspectTimes$q$),
('WriteToStorageKey', $q$
 insert into grain_state as g (serviceid, graintype, n0, n1, ext, payload, version)
 select @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, coalesce(@GrainIdExtensionString, ''), @PayloadBinary, coalesce(@GrainStateVersion, 0) + 1
 on conflict (serviceid, graintype, n0, n1, ext) do update set payload = excluded.payload, version = g.version + 1, changed_at = now()
   where g.version = @GrainStateVersion
 returning version as NewGrainStateVersion$q$),
('ReadFromStorageKey', $q$
 select payload as PayloadBinary, now() at time zone 'utc', version as Version from grain_state
 where serviceid = @ServiceId and graintype = @GrainTypeString and n0 = @GrainIdN0 and n1 = @GrainIdN1 and ext = coalesce(@GrainIdExtensionString, '')$q$),
('ClearStorageKey', $q$
 update grain_state set payload = null, version = version + 1, changed_at = now()
 where serviceid = @ServiceId and graintype = @GrainTypeString and n0 = @GrainIdN0 and n1 = @GrainIdN1
   and ext = coalesce(@GrainIdExtensionString, '') and version = @GrainStateVersion returning version as NewGrainStateVersion$q$),
('DeleteStorageKey', $q$
 delete from grain_state
 where serviceid = @ServiceId and graintype = @GrainTypeString and n0 = @GrainIdN0 and n1 = @GrainIdN1
   and ext = coalesce(@GrainIdExtensionString, '') and version = @GrainStateVersion returning version + 1 as NewGrainStateVersion$q$),
('UpsertReminderRowKey', $q$
 insert into reminder as r (serviceid, grainid, remindername, starttime, period, grainhash)
 values (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash)
 on conflict (serviceid, grainid, remindername) do update
   set starttime = excluded.starttime, period = excluded.period, grainhash = excluded.grainhash, version = r.version + 1
 returning r.version as Version$q$),
('ReadReminderRowsKey', $q$
 select grainid, remindername, starttime, period, version from reminder where serviceid = @ServiceId and grainid = @GrainId$q$),
('ReadReminderRowKey', $q$
 select grainid, remindername, starttime, period, version from reminder where serviceid = @ServiceId and grainid = @GrainId and remindername = @ReminderName$q$),
('ReadRangeRows1Key', $q$
 select grainid, remindername, starttime, period, version from reminder where serviceid = @ServiceId and grainhash > @BeginHash and grainhash <= @EndHash$q$),
('ReadRangeRows2Key', $q$
 select grainid, remindername, starttime, period, version from reminder where serviceid = @ServiceId and (grainhash > @BeginHash or grainhash <= @EndHash)$q$),
('DeleteReminderRowKey', $q$
 with d as (delete from reminder where serviceid = @ServiceId and grainid = @GrainId and remindername = @ReminderName and version = @Version returning 1)
 select count(*)::int from d$q$),
('DeleteReminderRowsKey', $q$ delete from reminder where serviceid = @ServiceId$q$)
on conflict (querykey) do update set querytext = excluded.querytext;
