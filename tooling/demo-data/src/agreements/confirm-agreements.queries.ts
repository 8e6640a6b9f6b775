/** For the whole of a party: its approver, else its officer, never who drew up the text. */
const CONFIRMER = `(select m.user_id from membership m where m.tenant_id = p.party_tenant_id and m.role in ('APPROVER', 'OFFICER')
     and m.area_prefix = '' and m.agency_id is null and m.user_id <> a.created_by order by m.role, m.user_id limit 1)`

export const FIND_SIGNED = `select a.id, a.tenant_id, a.title, a.number, a.signed_on::text as signed_on,
    array_agg(concat_ws(', ', coalesce(t.name, p.outside_name), p.signatory_title) order by p.position) as parties, bool_or(${CONFIRMER} is null) as is_stated
  from agreement a join agreement_party p on p.agreement_id = a.id left join tenant t on t.id = p.party_tenant_id
  where a.state = 'SIGNED' and a.synthetic group by a.id order by a.id`

const PAPER = `jsonb_to_recordset($1::jsonb) as f (agreement uuid, kind text, file uuid, name text, size bigint, sha256 text) join agreement a on a.id = f.agreement`

/** On the morning of the day; its history says nine o'clock, when the last party has confirmed. */
const RECORDED_AT = `a.signed_on::timestamp at time zone 'Asia/Pontianak' + interval '8 hours'`

export const PAPERS = [
  `insert into file (id, tenant_id, name, media_type, size_bytes, sha256, purpose, created_by, created_at)
   select f.file, a.tenant_id, f.name, 'application/pdf', f.size, decode(f.sha256, 'hex'), 'DOCUMENT', a.created_by, ${RECORDED_AT} from ${PAPER}`,

  `insert into agreement_document (agreement_id, tenant_id, kind, file_id, added_by, added_at)
   select a.id, a.tenant_id, f.kind, f.file, case f.kind when 'PROOF' then a.approved_by else a.created_by end, ${RECORDED_AT} from ${PAPER}`,
]

export const CONFIRMATIONS = [
  `insert into agreement_signing (agreement_id, tenant_id, document_id, signed_on, number, recorded_by, recorded_at)
   select a.id, a.tenant_id, d.id, a.signed_on, a.number, a.created_by, ${RECORDED_AT}
   from agreement a join agreement_document d on d.agreement_id = a.id and d.kind = 'SIGNED' where a.state = 'SIGNED' and a.synthetic`,

  `insert into agreement_confirmation (signing_id, agreement_id, party_id, tenant_id, recorded_by, proof_document_id, reason, recorded_at)
   select s.id, a.id, p.id, case when c.by is null then a.tenant_id else p.party_tenant_id end, coalesce(c.by, a.approved_by),
     case when c.by is null then d.id end, case when c.by is null then 'Berita acara penandatanganan; pihak ini tidak memakai Payung (data contoh).' end,
     s.recorded_at + interval '1 hour'
   from agreement_signing s join agreement a on a.id = s.agreement_id join agreement_party p on p.agreement_id = a.id
     cross join lateral (select ${CONFIRMER} as by) c
     left join agreement_document d on d.agreement_id = a.id and d.kind = 'PROOF'
   where a.state = 'SIGNED' and a.synthetic`,
]
