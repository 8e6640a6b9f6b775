import { EVENT_TEXT_SQL } from './sealed-event.ts'

export const BATCH = 2_000

export const TENANTS_TO_SEAL = 'select distinct tenant_id from audit_unsealed order by tenant_id'

export const LOCK_SEALS_OF_TENANT = `select pg_advisory_xact_lock(hashtextextended('audit seal ' || $1, 0))`

export const EVENTS_TO_SEAL = `select ${EVENT_TEXT_SQL} from audit_unsealed u join audit_event e on e.id = u.event_id
     where u.tenant_id = $1 and u.event_id > $2 order by u.event_id limit ${BATCH}`

export const LAST_SEAL =
  'select sequence::text, hash from audit_seal where tenant_id = $1 order by audit_seal.sequence desc limit 1'

export const INSERT_SEALS = `insert into audit_seal (tenant_id, sequence, event_id, hash, marks, sealed_at, signature)
     select $1, s.sequence, s.event_id, s.hash, s.marks, $2, case when s.sequence = $3 then $4::bytea end
     from unnest($5::bigint[], $6::uuid[], $7::bytea[], $8::bytea[]) as s (sequence, event_id, hash, marks)`

export const DELETE_UNSEALED = 'delete from audit_unsealed where event_id = any ($1::uuid[])'
