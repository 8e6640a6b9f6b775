import { useLingui } from '@lingui/react/macro'
import type { Membership } from './people.query.ts'

/** The part of the institution in which a membership holds: `Teluk Nibung, Batu Ampar · Dinas Tenaga Kerja`. */
export function useScopeWords() {
  const { t } = useLingui()
  return ({ area, agency }: Pick<Membership, 'area' | 'agency'>): string => {
    const above = area?.parent && area.parent.level !== 'PROVINCE' ? area.parent.name : null
    const place = area ? [area.name, above].filter((name) => name !== null).join(', ') : t`Seluruh instansi`
    return agency ? `${place} · ${agency.name}` : place
  }
}
