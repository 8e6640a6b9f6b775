import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { IconLock, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Card } from '../../../ui/Card.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { dutyWords } from '../decree-words.ts'
import { useStepName } from '../use-step-name.ts'
import classes from './Configuration.module.css'
import { type ApprovalRoute, ApprovalRouteQuery } from './configure.query.ts'
import { RouteForm } from './RouteForm.tsx'

/** The steps that submissions take now, and what was saved before; who may, writes a new version. */
export function RouteTab() {
  const { t } = useLingui()
  const [writing, setWriting] = useState(false)
  const [{ data, error }, ask] = useQuery({ query: ApprovalRouteQuery, requestPolicy: 'cache-and-network' })
  const retry = () => ask({ requestPolicy: 'network-only' })
  const route = data?.approvalRoute
  if (!route)
    return (
      <QueryStates
        error={error}
        onRetry={retry}
        failure={<Trans>Jalur tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat jalur`} rows={4} rowHeight={56} />}
      />
    )
  if (writing && data)
    return (
      <RouteForm
        route={route}
        colleagues={data.approvalColleagues}
        onClose={() => setWriting(false)}
        onSaved={() => {
          setWriting(false)
          retry()
        }}
      />
    )
  return (
    <Stack gap="md">
      <Card
        title={<Trans>Langkah yang diambil pengajuan sekarang</Trans>}
        hint={
          route.version === null ? (
            <Trans>Jalur awal, sebelum instansi ini menyimpan jalurnya sendiri</Trans>
          ) : (
            <Trans>Versi {route.version}. Pengajuan yang sedang berjalan tetap memakai jalurnya</Trans>
          )
        }
        aside={
          route.mayChange && (
            <Button
              style={{ flexShrink: 0 }}
              leftSection={<IconPencil size={18} aria-hidden />}
              onClick={() => setWriting(true)}
            >
              <Trans>Susun versi baru</Trans>
            </Button>
          )
        }
      >
        <Steps route={route} />
      </Card>
      {!route.mayChange && (
        <p className={classes.dimmed}>
          <Trans>Jalur diubah administrator seluruh instansi.</Trans>
        </p>
      )}
      {route.versions.length > 0 && <Versions route={route} />}
    </Stack>
  )
}

function Steps(props: { route: ApprovalRoute }) {
  const { i18n } = useI18n()
  const nameOf = useStepName()
  const { number } = useFormats()
  return (
    <ol className={classes.steps}>
      {props.route.steps.map((step, at) => (
        <li key={at} className={classes.step}>
          <span className={classes.place} aria-hidden>
            {number(at + 1)}
          </span>
          <div>
            <p>
              <b lang={nameOf(step).lang}>{nameOf(step).name}</b>{' '}
              <Badge tone="river">{i18n._(dutyWords[step.duty])}</Badge>
            </p>
            <p className={classes.dimmed}>
              {step.voter === null ? <Trans>Siapa pun yang berwenang</Trans> : step.voter.name} ·{' '}
              <Trans>paling lama {number(step.days)} hari</Trans> · <Band step={step} />
            </p>
          </div>
        </li>
      ))}
      <li className={classes.step}>
        <span className={classes.place} aria-hidden>
          <IconLock size={16} />
        </span>
        <div>
          <p>
            <b>
              <Trans>Dibekukan</Trans>
            </b>
          </p>
          <p className={classes.dimmed}>
            <Trans>
              Sesudah langkah terakhir tidak ada paraf dan perubahan lagi: keputusan menunggu tanda tangan, atau
              persetujuannya dicabut dengan alasan.
            </Trans>
          </p>
        </div>
      </li>
    </ol>
  )
}

function Band(props: { step: ApprovalRoute['steps'][number] }) {
  const { number, rupiah } = useFormats()
  const { fromPeople, fromRupiah } = props.step
  const people = fromPeople === null ? '' : number(fromPeople)
  const amount = fromRupiah === null ? '' : rupiah(fromRupiah)
  if (fromPeople !== null && fromRupiah !== null)
    return (
      <Trans>
        mulai {people} orang atau {amount}
      </Trans>
    )
  if (fromPeople !== null) return <Trans>mulai {people} orang</Trans>
  if (fromRupiah !== null) return <Trans>mulai {amount}</Trans>
  return <Trans>selalu</Trans>
}

function Versions(props: { route: ApprovalRoute }) {
  const { moment } = useFormats()
  const nameOf = useStepName()
  return (
    <Card title={<Trans>Versi</Trans>}>
      <ul className={classes.versions}>
        {props.route.versions.map((one) => (
          <li key={one.version}>
            <b>
              <Trans>Versi {one.version}</Trans>
            </b>{' '}
            · {one.steps.map((step) => nameOf(step).name).join(' → ')}
            <p className={classes.dimmed}>
              {[one.savedBy?.name, moment(one.savedAt), one.note].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
