import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useNetwork } from '@mantine/hooks'
import { IconInfoCircle, IconSend, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useClient } from 'urql'
import { deviceKeeps, type OutboxState } from '../../session/device-store.ts'
import type { FormDraftItem as KeptFormItem } from '../../session/form-drafts.ts'
import { kindOf, type OutboxItem } from '../../session/outbox.ts'
import { outboxOwner, useOutbox } from '../../session/use-outbox.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { outboxLooks, outboxStates } from '../../ui/outbox/outbox-words.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { PaperItem } from '../claims/kept/PaperItem.tsx'
import { ReportItem } from '../claims/kept/ReportItem.tsx'
import type { PaperItem as KeptPaperItem } from '../claims/kept/send-papers.ts'
import type { ReportItem as KeptReportItem } from '../claims/kept/send-reports.ts'
import { AnswerCard } from '../rounds/task/AnswerCard.tsx'
import type { AnswerItem } from '../rounds/task/send-answers.ts'
import type { VisitItem } from '../verification/visits/send-visits.ts'
import { VisitCard } from '../verification/visits/VisitCard.tsx'
import { CardPhotoItem } from '../workers/form/CardPhotoItem.tsx'
import type { CardItem } from '../workers/form/send-cards.ts'
import type { Registration } from '../workers/form/send-registration.ts'
import { FormDraftItem } from './FormDraftItem.tsx'
import { OutboxCard } from './OutboxCard.tsx'
import classes from './OutboxPage.module.css'
import { sendEverything } from './send-everything.ts'

export function OutboxPage() {
  const mayVisit = useMay('WORKER_VERIFY')
  const mayReport = useMay('LIFE_EVENT_REPORT')
  const sends = useMay('WORKER_REGISTER') || mayVisit || mayReport
  const items = useOutbox()
  // Everybody has forms that they may leave unsaved.
  if (sends || (items !== null && items.length > 0)) return <OutboxScreen />
  return items === null ? null : <NoAccess />
}

/** What lies on this device: not registered before it is sent, and shown until it is. */
function OutboxScreen() {
  const { t } = useLingui()
  const items = useOutbox() ?? []
  const mayRegister = useMay('WORKER_REGISTER')
  const [only, setOnly] = useState<OutboxState | null>(null)
  const shown = outboxStates.flatMap((state) =>
    items.filter((item) => item.state === state && (only === null || only === state)),
  )
  const waiting = items.some(({ state }) => state === 'WAITING')
  return (
    <>
      <PageHeader
        title={t`Kotak keluar`}
        context={
          <Trans>Pendaftaran, usulan, kunjungan, dan laporan di perangkat ini. Baru sampai setelah terkirim.</Trans>
        }
        actions={waiting && <SendNow />}
      />
      <div className={classes.outbox}>
        {!deviceKeeps && (
          <Notice tone="warn" icon={IconInfoCircle}>
            <Trans>Alamat ini tidak terenkripsi (bukan https), jadi tidak ada yang disimpan di perangkat.</Trans>
          </Notice>
        )}
        {items.length === 0 ? (
          <NothingYet title={<Trans>Tidak ada kiriman di perangkat ini</Trans>}>
            <Trans>Yang Anda isi tanpa sambungan menunggu di sini dan dikirim sendiri begitu tersambung.</Trans>
          </NothingYet>
        ) : (
          <>
            <StateCounts items={items} only={only} onOnly={setOnly} />
            <ul className={classes.items}>
              {shown.map((item) => (
                <li key={item.id}>
                  <ItemCard item={item} />
                </li>
              ))}
            </ul>
          </>
        )}
        {mayRegister && (
          <div className={classes.action}>
            <ButtonLink to="/pekerja/baru" size="lg" leftSection={<IconUserPlus size={22} aria-hidden />}>
              <Trans>Daftarkan orang</Trans>
            </ButtonLink>
          </div>
        )}
      </div>
    </>
  )
}

function ItemCard(props: { item: OutboxItem<unknown> }) {
  switch (kindOf(props.item)) {
    case 'CARD':
      return <CardPhotoItem item={props.item as CardItem} />
    case 'ANSWER':
      return <AnswerCard item={props.item as AnswerItem} />
    case 'VISIT':
      return <VisitCard item={props.item as VisitItem} />
    case 'REPORT':
      return <ReportItem item={props.item as KeptReportItem} />
    case 'PAPER':
      return <PaperItem item={props.item as KeptPaperItem} />
    case 'FORM':
      return <FormDraftItem item={props.item as KeptFormItem} />
    case 'REGISTRATION':
      return <OutboxCard item={props.item as Registration} />
  }
}

function SendNow() {
  const client = useClient()
  const owner = outboxOwner(useViewer())
  const { online } = useNetwork()
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    await sendEverything(client, owner).finally(() => setBusy(false))
  }
  return (
    <Button
      loading={busy}
      disabled={!online}
      leftSection={<IconSend size={18} aria-hidden />}
      onClick={() => void send()}
    >
      <Trans>Kirim sekarang</Trans>
    </Button>
  )
}

function StateCounts(props: {
  items: readonly { readonly state: OutboxState }[]
  only: OutboxState | null
  onOnly: (state: OutboxState | null) => void
}) {
  const { i18n, t } = useLingui()
  const count = (state: OutboxState) => props.items.filter((item) => item.state === state).length
  return (
    <fieldset className={classes.counts} aria-label={t`Kiriman menurut keadaan`}>
      <button type="button" aria-pressed={props.only === null} onClick={() => props.onOnly(null)}>
        <b>{props.items.length}</b>
        <Trans>Semua</Trans>
      </button>
      {outboxStates.map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={props.only === state}
          disabled={count(state) === 0}
          onClick={() => props.onOnly(props.only === state ? null : state)}
        >
          <b>{count(state)}</b>
          {i18n._(outboxLooks[state].word)}
        </button>
      ))}
    </fieldset>
  )
}
