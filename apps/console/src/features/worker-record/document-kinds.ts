import { useLingui } from '@lingui/react/macro'

export type DocumentKind = 'ID_CARD' | 'FAMILY_CARD' | 'OTHER'

/** What each kind of paper is called. */
export function useDocumentKinds(): Readonly<Record<DocumentKind, string>> {
  const { t } = useLingui()
  return { ID_CARD: t`KTP`, FAMILY_CARD: t`Kartu keluarga`, OTHER: t`Berkas lain` }
}
