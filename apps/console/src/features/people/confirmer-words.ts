import { useLingui } from '@lingui/react/macro'
import type { RoleProposal } from './people.query.ts'

type ConfirmerRefusal = NonNullable<RoleProposal['whyNot']>

/** Why the viewer does not confirm a role themselves, and who does. */
export function useConfirmerWords() {
  const { t } = useLingui()
  return (code: ConfirmerRefusal): string => {
    if (code === 'PROPOSER_IS_NOT_CONFIRMER')
      return t`Anda yang mengusulkan. Administrator lain mengonfirmasi; bila tidak ada, administrator provinsi.`
    if (code === 'OWN_ROLE') return t`Peran ini untuk Anda sendiri. Administrator lain mengonfirmasi.`
    if (code === 'CONFIRMER_MADE_BY_PROPOSER')
      return t`Akun Anda dan akun pengusul berasal dari satu administrator. Administrator lain atau administrator provinsi mengonfirmasi.`
    return t`Administrator wilayah atau OPD itu mengonfirmasi.`
  }
}
