import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconFileText, IconSignature } from '@tabler/icons-react'
import { useFormats } from '../../../i18n/formats.ts'
import { Notice } from '../../../ui/Notice.tsx'
import type { AgreementDetail } from './agreement-page.query.ts'

/** The signed paper is there, and who still has to confirm it. */
export function SigningNotice(props: { agreement: AgreementDetail }) {
  const { day, number } = useFormats()
  const { signing, parties, actions } = props.agreement
  if (signing === null || props.agreement.state !== 'APPROVED') return null
  const signed = day(signing.signedOn)
  const confirmed = number(parties.filter(({ confirmation }) => confirmation !== null).length)
  const all = number(parties.length)
  const isOwnOpen = parties.some(({ mine, confirmation }) => mine && confirmation === null)
  return (
    <Notice
      tone={actions.includes('CONFIRM') ? 'warn' : 'info'}
      icon={IconSignature}
      actions={
        signing.paper?.file && (
          <Button
            component="a"
            href={signing.paper.file.href}
            target="_blank"
            rel="noreferrer"
            size="xs"
            variant="default"
            leftSection={<IconFileText size={16} aria-hidden />}
          >
            <Trans>Buka naskah</Trans>
          </Button>
        )
      }
    >
      <Trans>
        Naskah bertanda tangan {signed} sudah dicatat; {confirmed} dari {all} pihak mengonfirmasi. Perjanjian menjadi
        ditandatangani setelah semuanya.
      </Trans>{' '}
      {actions.includes('CONFIRM') ? (
        <Trans>Instansi Anda belum: baca naskahnya, lalu konfirmasi.</Trans>
      ) : (
        isOwnOpen && (
          <Trans>
            Untuk instansi Anda, petugas lain yang mengonfirmasi: yang menyusun naskah atau mencatatnya tidak dapat.
          </Trans>
        )
      )}
    </Notice>
  )
}
