-- What must hold of schema meter at any time. Each query lists what breaks it, in one text column.

-- name: what is written once cannot be changed
select t from unnest(array['register_read', 'read_submission', 'estimate']) t
where not exists (select from pg_trigger g where g.tgrelid = t::regclass and g.tgname = t || '_insert_only' and g.tgenabled = 'O');

-- name: a register is read once at a time by one source
select 'register ' || r.register_id || ' on ' || r.read_on from register_read r
join read_submission s on s.id = r.submission_id and s.read_on = r.read_on
where s.id not in (select n.replaces_id from read_submission n where n.replaces_id is not null)
  and s.id not in (select v.submission_id from read_review v where v.state = 'REJECTED')
group by r.register_id, r.read_on, r.source having count(*) > 1;

-- name: a register does not go backwards but through zero
select 'register ' || register_id || ' on ' || read_on from (
  select r.register_id, r.read_on, r.value_wh, r.rolled_over,
    lag(r.value_wh) over (partition by r.register_id order by r.read_on, s.recorded_at, r.id) as before
  from register_read r join read_submission s on s.id = r.submission_id and s.read_on = r.read_on
  where s.id not in (select v.submission_id from read_review v where v.state <> 'RELEASED')
    and s.id not in (select n.replaces_id from read_submission n where n.replaces_id is not null)) r
where value_wh < before and not rolled_over;

-- name: a read is of a meter that was in place
select 'submission ' || s.id from read_submission s
where not exists (select from meter_installation i where i.meter_id = s.meter_id
  and i.service_point_id = s.service_point_id and s.read_on >= i.installed_on
  and s.read_on <= coalesce(i.removed_on, s.read_on));

-- name: a submission has one read of every register of its meter
select 'submission ' || s.id from read_submission s
left join (select submission_id, count(*) as reads from register_read group by submission_id) r on r.submission_id = s.id
where coalesce(r.reads, 0) <> (select count(*) from register g where g.meter_id = s.meter_id);

-- name: no transaction is in doubt
select gid from pg_prepared_xacts where database = current_database();
