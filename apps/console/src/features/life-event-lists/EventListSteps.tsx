import { useLingui as useI18n } from '@lingui/react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { eventListRefusalInput } from '@payung/domain/benefit/life-event-list-input'
import { useState } from 'react'
import words from '../../generated/input-words/life-event-lists.json'
import { useFormats } from '../../i18n/formats.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { JobProgress } from '../../ui/JobProgress.tsx'
import { hindranceWords, rowsOf } from './event-list-words.ts'
import {
  ConfirmEventListMutation,
  type EventList,
  RejectEventListMutation,
  WithdrawEventListMutation,
} from './event-lists.query.ts'

interface DialogProps {
  list: Pick<
    EventList,
    'id' | 'version' | 'actions' | 'onePersonRefusal' | 'rowCount' | 'verdicts' | 'withdrawal' | 'rowsWaitingOutside'
  >
  onClose: () => void
  onChanged: () => void
}

const standingOf = ({ id, version }: DialogProps['list']) => ({ uploadId: id, expectedVersion: version })

/** What the viewer may do with a list now: confirm what another has uploaded, or reject it. */
export function EventListSteps(props: { list: DialogProps['list']; onChanged: (words: string) => void }) {
  const { t } = useLingui()
  const [open, setOpen] = useState<'CONFIRM' | 'REJECT' | 'WITHDRAW' | null>(null)
  const { list } = props
  const close = () => setOpen(null)
  const changed = (words: string) => {
    close()
    props.onChanged(words)
  }
  const applies = rowsOf(list, 'NEW') + rowsOf(list, 'KNOWN') > 0
  return (
    <Group gap="xs">
      {list.actions.includes('REJECT') && (
        <Button variant="default" onClick={() => setOpen('REJECT')}>
          <Trans>Tolak daftar</Trans>
        </Button>
      )}
      {list.actions.includes('CONFIRM') && list.onePersonRefusal === null && applies && (
        <Button onClick={() => setOpen('CONFIRM')}>
          <Trans>Konfirmasi daftar</Trans>
        </Button>
      )}
      {list.actions.includes('WITHDRAW') && (
        <Button variant="default" onClick={() => setOpen('WITHDRAW')}>
          <Trans>Tarik seluruh daftar</Trans>
        </Button>
      )}
      {open === 'WITHDRAW' && (
        <WithdrawDialog list={list} onClose={close} onChanged={() => changed(t`Daftar ditarik.`)} />
      )}
      {open === 'CONFIRM' && (
        <ConfirmDialog
          list={list}
          onClose={close}
          onChanged={() => changed(t`Daftar dikonfirmasi; peristiwanya dilaporkan.`)}
        />
      )}
      {open === 'REJECT' && <RejectDialog list={list} onClose={close} onChanged={() => changed(t`Daftar ditolak.`)} />}
    </Group>
  )
}

/** Reports the events as a job: a long list takes a while. */
function ConfirmDialog({ list, onClose, onChanged }: DialogProps) {
  const { t } = useLingui()
  const { number } = useFormats()
  const [jobId, setJobId] = useState<string | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const confirm = useOperation(ConfirmEventListMutation)
  const submit = async () => {
    setFailed(false)
    setJobId(null)
    const success = await confirm.run((idempotencyKey) => ({ input: { ...standingOf(list), idempotencyKey } }))
    if (success !== null) setJobId(success.data.id)
  }
  const fresh = rowsOf(list, 'NEW')
  const repeated = rowsOf(list, 'KNOWN')
  const rest = list.rowCount - fresh - repeated
  return (
    <FormDialog
      title={t`Konfirmasi daftar ini`}
      confirm={<Trans>Konfirmasi daftar</Trans>}
      busy={confirm.busy || (jobId !== null && !hasFailed)}
      problem={confirm.problem}
      onClose={onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>{number(fresh)} peristiwa baru dilaporkan beserta klaimnya.</Trans>
        {repeated > 0 && (
          <>
            {' '}
            <Trans>Pada {number(repeated)} baris yang sudah dilaporkan, kabar ini ditambahkan.</Trans>
          </>
        )}
        {rest > 0 && (
          <>
            {' '}
            <Trans>{number(rest)} baris tidak dilaporkan.</Trans>
          </>
        )}
      </p>
      {list.rowsWaitingOutside > 0 && (
        <p style={{ margin: 0 }}>
          <Plural
            value={list.rowsWaitingOutside}
            other="Tentang orang dan peristiwa pada # baris juga menunggu laporan dari luar. Cocokkan harinya dahulu: yang menyebut hari lain bertentangan."
          />
        </p>
      )}
      <p style={{ margin: 0 }}>
        <Trans>
          Cocokkan dengan surat pengantarnya. Sesudah dikonfirmasi, laporan ditarik satu per satu atau seluruh daftar,
          dengan sebabnya.
        </Trans>
      </p>
      {jobId !== null && <JobProgress jobId={jobId} onSucceeded={onChanged} onFailed={() => setFailed(true)} />}
    </FormDialog>
  )
}

function RejectDialog({ list, onClose, onChanged }: DialogProps) {
  const { t } = useLingui()
  const form = useInputForm({ schema: eventListRefusalInput, words, initialValues: { reason: '' } })
  const reject = useOperation(RejectEventListMutation, { refusal: form })
  const submit = form.submit(async ({ reason }) => {
    if ((await reject.run({ input: { ...standingOf(list), reason } })) !== null) onChanged()
  })
  return (
    <FormDialog
      title={t`Tolak daftar`}
      confirm={<Trans>Tolak daftar</Trans>}
      busy={reject.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>Tidak ada barisnya yang dilaporkan. Berkas yang sama boleh diunggah lagi.</Trans>
      </p>
      <ReasonField label={<Trans>Sebab</Trans>} {...form.field('reason')} />
    </FormDialog>
  )
}

/** Takes back what can be taken back, as a job; what stays is said before, with its reason. */
function WithdrawDialog({ list, onClose, onChanged }: DialogProps) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { number } = useFormats()
  const [jobId, setJobId] = useState<string | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const form = useInputForm({ schema: eventListRefusalInput, words, initialValues: { reason: '' } })
  const withdraw = useOperation(WithdrawEventListMutation, { refusal: form })
  const submit = form.submit(async ({ reason }) => {
    setFailed(false)
    setJobId(null)
    const success = await withdraw.run((idempotencyKey) => ({ input: { ...standingOf(list), reason, idempotencyKey } }))
    if (success !== null) setJobId(success.data.id)
  })
  const eventsOf = (why: (typeof list.withdrawal)[number]['hindrance']) =>
    list.withdrawal.find(({ hindrance }) => hindrance === why)?.events ?? 0
  const held = (['PAID', 'GRANT_HANDED_OVER', 'STATUS_STANDS'] as const).filter((why) => eventsOf(why) > 0)
  return (
    <FormDialog
      title={t`Tarik seluruh daftar`}
      confirm={<Trans>Tarik seluruh daftar</Trans>}
      busy={withdraw.busy || (jobId !== null && !hasFailed)}
      problem={form.problem}
      attempt={form.attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>{number(eventsOf(null))} peristiwa ditarik beserta klaim dan usulan statusnya.</Trans>
      </p>
      {held.length > 0 && (
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          {held.map((why) => (
            <li key={why}>
              <Trans>{number(eventsOf(why))} peristiwa.</Trans> {i18n._(hindranceWords[why])}
            </li>
          ))}
        </ul>
      )}
      <ReasonField label={<Trans>Sebab</Trans>} {...form.field('reason')} />
      {jobId !== null && <JobProgress jobId={jobId} onSucceeded={onChanged} onFailed={() => setFailed(true)} />}
    </FormDialog>
  )
}
