-- What must hold of schema meter at any time. Each query lists what breaks it: a text, and the service_point_id and day
-- it concerns where it concerns one; :since is the day from which on what came in is looked at, against the year before it.

-- name: WRITTEN_ONCE
select t from unnest(array['register_read', 'read_submission', 'estimate', 'hour_volume', 'hour_file']) t
where not exists (select from pg_trigger g where g.tgrelid = t::regclass and g.tgname = t || '_insert_only' and g.tgenabled = 'O');

-- name: REGISTER_IS_READ_ONCE
select 'register ' || r.register_id || ' on ' || r.read_on, min(r.service_point_id) as service_point_id, r.read_on as day
from register_read r
join read_submission s on s.id = r.submission_id and s.read_on = r.read_on
where r.read_on >= :since - interval '1 year'
  and s.id not in (select n.replaces_id from read_submission n where n.replaces_id is not null)
  and s.id not in (select v.submission_id from read_review v where v.state = 'REJECTED')
group by r.register_id, r.read_on, r.source having count(*) > 1 and max(s.submitted_on) >= :since;

-- name: REGISTER_GOES_FORWARD
select 'register ' || register_id || ' on ' || read_on, service_point_id, read_on as day from (
  select r.register_id, r.service_point_id, r.read_on, r.value_wh, r.rolled_over,
    lag(r.value_wh) over (partition by r.register_id order by r.read_on, s.recorded_at, r.id) as before
  from register_read r join read_submission s on s.id = r.submission_id and s.read_on = r.read_on
  where r.read_on >= :since - interval '1 year'
    and s.id not in (select v.submission_id from read_review v where v.state <> 'RELEASED')
    and s.id not in (select n.replaces_id from read_submission n where n.replaces_id is not null)) r
where value_wh < before and not rolled_over;

-- name: METER_WAS_IN_PLACE
select 'submission ' || s.id, s.service_point_id, s.read_on as day from read_submission s
where s.submitted_on >= :since and not exists (select from meter_installation i where i.meter_id = s.meter_id
  and i.service_point_id = s.service_point_id and s.read_on >= i.installed_on
  and s.read_on <= coalesce(i.removed_on, s.read_on));

-- name: SUBMISSION_IS_COMPLETE
select 'submission ' || s.id, s.service_point_id, s.read_on as day from read_submission s
left join register_read r on r.submission_id = s.id and r.read_on = s.read_on
left join (select meter_id, count(*) as registers from register group by meter_id) g on g.meter_id = s.meter_id
where s.submitted_on >= :since group by s.id, s.service_point_id, s.read_on, g.registers having count(r.id) <> coalesce(g.registers, 0);

-- name: NO_TRANSACTION_IN_DOUBT
select gid from pg_prepared_xacts
where database = current_database() and prepared < clock_timestamp() - interval '5 minutes';
