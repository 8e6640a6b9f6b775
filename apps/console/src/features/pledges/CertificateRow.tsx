import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { FactList } from '../../ui/FactList.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { useNotify } from '../../ui/use-notify.ts'
import { certificateLook } from './certificate-words.ts'
import type { Certificate } from './pledge.query.ts'
import { usePledgeMonths } from './use-pledge-months.ts'

/**
 * One certificate: what it states, how it stands, its paper and its public page.
 *
 * @param props.receipts what it rests on
 * @param props.children what the viewer may do with it
 */
export function CertificateRow(props: { certificate: Certificate; receipts: ReactNode; children: ReactNode }) {
  const { t } = useLingui()
  const { moment, number, rupiah } = useFormats()
  const { tenant } = useViewer()
  const notify = useNotify()
  const monthsOf = usePledgeMonths()
  const { certificate } = props
  const { fromMonth, untilMonth, workers, workerMonths, amount, publicPath, paperPath } = certificate
  const copy = async (path: string) => {
    await navigator.clipboard.writeText(new URL(path, window.location.origin).href)
    notify(t`Alamat publik disalin.`)
  }
  return (
    <section style={{ display: 'grid', gap: 'var(--gap-s, 8px)' }}>
      <Group gap="xs">
        <b>{certificate.number ?? <Trans>Permintaan piagam</Trans>}</b>
        <LookBadge look={certificateLook(certificate)} />
      </Group>
      <FactList
        facts={[
          [
            <Trans key="requested">Diminta</Trans>,
            [moment(certificate.requestedAt), certificate.requestedBy?.name].filter(Boolean).join(', '),
          ],
          ...(fromMonth === null || untilMonth === null
            ? []
            : ([
                [<Trans key="issued">Diterbitkan</Trans>, certificate.decidedAt && moment(certificate.decidedAt)],
                [<Trans key="months">Bulan iuran</Trans>, monthsOf({ fromMonth, untilMonth })],
                [
                  <Trans key="workers">Pekerja</Trans>,
                  workers === null ? t`kurang dari 10` : t`sekurang-kurangnya ${number(workers)}`,
                ],
              ] as const)),
          ...(workerMonths === null
            ? []
            : ([
                [<Trans key="worker-months">Bulan-orang</Trans>, t`sekurang-kurangnya ${number(workerMonths)}`],
              ] as const)),
          ...(amount === null
            ? []
            : ([[<Trans key="amount">Diterima BPJS</Trans>, t`sekurang-kurangnya ${rupiah(amount)}`]] as const)),
          ...(certificate.refusalReason === null
            ? []
            : ([[<Trans key="refused">Sebab ditolak</Trans>, certificate.refusalReason]] as const)),
          ...(certificate.revokedAt === null
            ? []
            : ([
                [
                  <Trans key="revoked">Dicabut</Trans>,
                  `${moment(certificate.revokedAt)}: ${certificate.revocationReason ?? ''}`,
                ],
              ] as const)),
        ]}
      />
      {props.receipts}
      <Group gap="xs">
        {props.children}
        {paperPath !== null && (
          <Button
            component="a"
            variant="default"
            href={`${paperPath}?tenant=${encodeURIComponent(tenant.code)}`}
            target="_blank"
            rel="noreferrer"
          >
            <Trans>Unduh piagam (PDF)</Trans>
          </Button>
        )}
        {publicPath !== null && (
          <>
            <Button component="a" variant="default" href={publicPath} target="_blank" rel="noreferrer">
              <Trans>Buka halaman publik</Trans>
            </Button>
            <Button variant="default" onClick={() => void copy(publicPath)}>
              <Trans>Salin alamat publik</Trans>
            </Button>
          </>
        )}
      </Group>
    </section>
  )
}
