import { Trans } from '@lingui/react/macro'
import { IconGitMerge } from '@tabler/icons-react'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** This record was merged: it stays readable, and everything new is said at the other. */
export function MergedNotice(props: { into: { readonly id: string; readonly name: string } }) {
  return (
    <Notice
      tone="info"
      icon={IconGitMerge}
      actions={
        <ButtonLink variant="default" size="xs" to="/pekerja/$workerId" params={{ workerId: props.into.id }}>
          <Trans>Buka data yang berlaku</Trans>
        </ButtonLink>
      }
    >
      <Trans>
        Data ini sudah digabung ke data {props.into.name}. Yang baru dicatat di sana; riwayat data ini tetap dapat
        dibaca.
      </Trans>
    </Notice>
  )
}
