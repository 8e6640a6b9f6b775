import type pg from 'pg'

/** Bytes that no key of PAYUNG_KEYS has made, and why. A column that is not here is sealed anew, or emptied, by `rekey`. */
const WITHOUT_KEY: Readonly<Record<string, string>> = {
  'app.demo_stage.digest': 'of invented data',
  'audit_event.digest': 'of what bulk work wrote',
  'audit_seal.hash': 'of the chain',
  'audit_seal.marks': 'hashes of events',
  'audit_seal.signature': 'checked later by the public key that the newest key vouches for',
  'auth.known_device.token_hash': 'of a random token',
  'auth.sign_in_failure.key_hash': 'under PAYUNG_AUTH_SECRET',
  'auth.spent_code.code_hash': 'under PAYUNG_AUTH_SECRET',
  'cohort.content_hash': 'of what is locked',
  'company_application.token_hash': 'of a random token',
  'contribution_answer.sha256': 'of a file',
  'contribution_payment_proof.sha256': 'of a file',
  'decree.annex_hash': 'of what is signed',
  'decree.approved_hash': 'of what is signed',
  'decree.cohort_hash': 'of what is locked',
  'decree.content_hash': 'of what is signed',
  'decree.funding_hash': 'of who pays for it',
  'decree_form.emblem': 'a picture',
  'decree_paper.approved_hash': 'of what is signed',
  'decree_scan.approved_hash': 'of what is signed',
  'claim_answer_upload.sha256': 'of a file',
  'earlier_benefit_upload.sha256': 'of a file',
  'encryption_key.check_value': 'by it a key is known for good',
  'encryption_key.seal_public_key_signature': 'made while the newest key takes over',
  'family_link.code_hash': 'of a random code',
  'figure_list.sha256': 'of a file',
  'file.sha256': 'of a file',
  'funding_consent.funding_hash': 'of what a payer agrees to',
  'heir_link.code_hash': 'of a random code',
  'import_mapping.fingerprint': 'of headers: docs/operations.md says that it is forgotten',
  'invitation.token_hash': 'of a random token',
  'life_event_upload.sha256': 'of a file',
  'objection_proof.nonce': 'drawn by chance',
  'reconciliation_file.sha256': 'of a file',
}

/** What stands in each column of bytes; a new column is among them as soon as it is migrated. */
export async function bytesByColumn(admin: pg.Client): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows: columns } = await admin.query<{ table: string; name: string }>(
    `select c.oid::regclass::text as table, a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     where a.atttypid = 'bytea'::regtype and a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p')
       and c.relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace) order by 1, 2`,
  )
  const bytes = new Map<string, ReadonlySet<string>>()
  for (const { table, name } of columns) {
    if (`${table}.${name}` in WITHOUT_KEY) continue
    const { rows } = await admin.query<{ value: string }>(
      `select distinct encode(${name}, 'base64') as value from ${table} where ${name} is not null`,
    )
    bytes.set(`${table}.${name}`, new Set(rows.map(({ value }) => value)))
  }
  return bytes
}

/** @returns columns in which something is as it was */
export async function columnsThatKept(
  admin: pg.Client,
  former: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<readonly string[]> {
  const now = await bytesByColumn(admin)
  return [...now].flatMap(([column, values]) =>
    [...values].some((value) => former.get(column)?.has(value) === true) ? [column] : [],
  )
}
