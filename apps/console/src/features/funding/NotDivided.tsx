import { Trans } from '@lingui/react/macro'
import { IconUsersGroup } from '@tabler/icons-react'
import { NothingYet } from '../../ui/states/NothingYet.tsx'

/** Of a decree without rules: its own government pays all of it. */
export function NotDivided() {
  return (
    <NothingYet icon={IconUsersGroup} title={<Trans>Iuran keputusan ini tidak dibagi</Trans>}>
      <Trans>Pemerintah Anda membayar seluruhnya.</Trans>
    </NothingYet>
  )
}
