import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { AsOf } from '@payung/domain/protection/as-of'
import { IconPrinter, IconRoute } from '@tabler/icons-react'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { AsOfBar } from './AsOfBar.tsx'
import { addressOf, asOfAddressed } from './as-of-address.ts'
import { TraceBasis } from './TraceBasis.tsx'
import { TraceMonths } from './TraceMonths.tsx'
import { TraceOfPayer } from './TraceOfPayer.tsx'
import classes from './TraceSide.module.css'
import { TraceSide } from './TraceSide.tsx'
import { type ProtectionTrace, ProtectionTraceQuery } from './trace.query.ts'

/** What a month of a person rests on, from the insurer's posting back to the law, on one page that can be printed. */
export function ProtectionTracePage() {
  const { workerId, month } = useParams({ from: '/app/pekerja/$workerId/jejak/$month' })
  if (!useMay('CONTRIBUTION_READ')) return <NoAccess />
  return /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? (
    <TraceAsOf workerId={workerId} month={`${month}-01`} />
  ) : (
    <NotFoundPage />
  )
}

function TraceAsOf(props: { workerId: string; month: string }) {
  const navigate = useNavigate({ from: '/pekerja/$workerId/jejak/$month' })
  const asOf = asOfAddressed(useSearch({ from: '/app/pekerja/$workerId/jejak/$month' }), useViewer().today)
  const bar = (
    <AsOfBar asOf={asOf} onChange={(search) => void navigate({ search, replace: true, resetScroll: false })} />
  )
  return asOf === 'FUTURE' ? bar : <TraceScreen {...props} asOf={asOf} bar={bar} />
}

function TraceScreen(props: { workerId: string; month: string; asOf: AsOf | null; bar: ReactNode }) {
  const { t } = useLingui()
  const formats = useFormats()
  const { asOf } = props
  const search = addressOf(asOf)
  const [{ data, error }, ask] = useQuery({
    query: ProtectionTraceQuery,
    variables: { id: props.workerId, month: props.month, ...asOf },
    requestPolicy: 'cache-and-network',
  })
  const month = formats.month(props.month)
  if (data?.worker === null) return <NotFoundPage />
  const name = data?.worker?.name ?? ''
  return (
    <>
      <PageHeader
        title={t`${month}: siapa membayar, atas dasar apa`}
        crumbs={[
          { label: t`Pekerja`, link: { to: '/pekerja' } },
          {
            label: name,
            link: {
              to: '/pekerja/$workerId',
              params: { workerId: props.workerId },
              ...(asOf === null ? {} : { search: { tab: 'keputusan', ...search } }),
            },
          },
        ]}
        context={name}
        actions={
          <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
            <Trans>Cetak</Trans>
          </Button>
        }
      />
      {props.bar}
      <TraceMonths
        workerId={props.workerId}
        month={props.month}
        months={data?.contributionMonths ?? []}
        search={search}
      />
      <QueryStates
        data={data}
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Jejak bulan ini tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat jejak`} rows={6} rowHeight={56} />}
        empty={
          data?.protectionTraces.length === 0 && (
            <NothingYet icon={IconRoute} title={<Trans>Tidak ada yang membayar bulan ini</Trans>}>
              {asOf === null ? (
                <Trans>Tidak ada keputusan instansi Anda yang menetapkan orang ini untuk bulan ini.</Trans>
              ) : (
                <Trans>
                  Sampai {formats.day(asOf.knownBy)} belum tercatat keputusan instansi Anda yang menetapkan orang ini
                  untuk bulan ini.
                </Trans>
              )}
            </NothingYet>
          )
        }
      >
        {({ protectionTraces }) => (
          <div style={{ display: 'grid', gap: 'var(--gap, 16px)' }}>
            {protectionTraces.map((trace) => (
              <TraceOfDecree
                key={`${trace.decree?.id} ${trace.annexLine}`}
                trace={trace}
                decrees={protectionTraces.length}
              />
            ))}
            <OpenedBy />
          </div>
        )}
      </QueryStates>
    </>
  )
}

function TraceOfDecree(props: { trace: ProtectionTrace; decrees: number }) {
  const { trace } = props
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        {trace.parts.map((part) => (
          <TraceOfPayer key={`${part.payer.source} ${part.payer.tenant?.id ?? part.payer.name}`} part={part} />
        ))}
        <TraceBasis trace={trace} />
      </div>
      <TraceSide trace={trace} decrees={props.decrees} />
    </div>
  )
}

/** Whoever reads the paper sees as of when it holds, and who took it out. */
function OpenedBy() {
  const { moment } = useFormats()
  const { tenant, user } = useViewer()
  const [openedAt] = useState(() => new Date().toISOString())
  const name = user.name ?? user.email
  return (
    <p style={{ margin: 0, fontSize: '0.75rem', color: 'var(--dimmed)' }}>
      <Trans>
        Dibaca dari sistem pada {moment(openedAt)} oleh {name}, {tenant.name}.
      </Trans>
    </p>
  )
}
