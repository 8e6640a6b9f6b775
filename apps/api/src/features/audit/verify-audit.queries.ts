import { EVENT_TEXT_SQL } from './sealed-event.ts'

export const PAGE = 1_000

export const TENANTS = 'select id, code from tenant order by code'

export const COUNT_UNSEALED = `select count(*)::int as count, min(e.at)::text as since from audit_unsealed u join audit_event e on e.id = u.event_id where u.tenant_id = $1`

export const DECLARE_CHAIN = `declare chain no scroll cursor for
     select s.sequence::text, to_char(s.sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as sealed_at, s.hash, s.marks,
       s.signature, s.event_id::text, ${EVENT_TEXT_SQL}
     from audit_seal s left join audit_event e on e.id = s.event_id where s.tenant_id = $1 order by s.sequence`

export const FETCH_FROM_CHAIN = `fetch forward ${PAGE} from chain`

export const EVENTS_NEVER_SEALED = `select e.id, coalesce(t.code, e.tenant_id::text) as tenant from audit_event e left join tenant t on t.id = e.tenant_id
     where not exists (select from audit_seal s where s.event_id = e.id)
       and not exists (select from audit_unsealed u where u.event_id = e.id) order by e.id limit 1000`
