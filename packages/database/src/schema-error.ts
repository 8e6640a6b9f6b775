/** A database that this version cannot bring to its schema; the person at the machine can mend it. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError'
  readonly code: 'DATABASE_BEFORE_BASELINE' | 'DATABASE_NEWER'
  readonly text: { readonly id: string; readonly en: string }

  constructor(code: SchemaError['code'], text: SchemaError['text']) {
    super(text.en)
    this.code = code
    this.text = text
  }
}

/**
 * An older version would drop what only the newer one has a file for, so it does not touch such a database either.
 *
 * @param migrations those that a database has
 * @param ownMigrations those of this version, in their order
 * @throws SchemaError
 */
export function assertKnownMigrations(migrations: readonly string[], ownMigrations: readonly string[]): void {
  const [first = ''] = ownMigrations
  if (migrations.some((name) => name < first)) {
    throw new SchemaError('DATABASE_BEFORE_BASELINE', {
      id: 'Basis data ini dibuat oleh versi Payung sebelum rilis pertama dan tidak dapat diperbarui: hapus folder PAYUNG_DATA_DIR, atau pilih PAYUNG_DATA_DIR atau basis data lain yang masih kosong.',
      en: 'This database was made by a Payung from before the first release and cannot be upgraded: remove the folder PAYUNG_DATA_DIR, or choose another PAYUNG_DATA_DIR or another, empty database.',
    })
  }
  const unknown = migrations.find((name) => !ownMigrations.includes(name))
  if (unknown === undefined) return
  throw new SchemaError('DATABASE_NEWER', {
    id: `Basis data ini sudah diperbarui oleh Payung yang lebih baru (${unknown}): jalankan versi itu, atau pulihkan cadangan dari sebelum pembaruan.`,
    en: `This database was upgraded by a newer Payung (${unknown}): run that version, or restore the backup from before the upgrade.`,
  })
}
