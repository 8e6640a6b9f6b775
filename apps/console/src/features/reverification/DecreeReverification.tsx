import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NumberInput, Textarea } from '@mantine/core'
import { REVIEW_MONTHS } from '@payung/domain/reverification/reverification-state'
import { IconCalendarRepeat, IconUserSearch } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { useNotify } from '../../ui/use-notify.ts'
import classes from './page/ReverificationPage.module.css'
import { ReverificationStateBadge } from './ReverificationBadges.tsx'
import {
  DecreeReverificationQuery,
  OpenReverificationMutation,
  ScheduleReverificationMutation,
  staleReviews,
} from './reverification.query.ts'

/** On the page of a signed designation: how often it is looked at again, what came of it, and the way to begin. */
export function DecreeReverification(props: { decreeId: string }) {
  const { t } = useLingui()
  const { day, number } = useFormats()
  const { today } = useViewer()
  const [open, setOpen] = useState<'OPEN' | 'SCHEDULE' | null>(null)
  const [{ data }, ask] = useQuery({
    query: DecreeReverificationQuery,
    variables: { id: props.decreeId },
    requestPolicy: 'cache-and-network',
  })
  if (!data?.decree) return null
  const { mayReverify, reverificationSchedule: schedule } = data.decree
  const reviews = data.reverifications.edges.map(({ node }) => node)
  const months = number(schedule?.everyMonths ?? 0)
  const isDue = schedule?.nextOn != null && schedule.nextOn <= today
  return (
    <Card
      title={<Trans>Verifikasi ulang</Trans>}
      hint={
        schedule?.nextOn == null ? (
          <Trans>Tanpa jadwal: dibuka bila ada temuan</Trans>
        ) : isDue ? (
          <Trans>
            Setiap {months} bulan; jatuh tempo sejak {day(schedule.nextOn)}
          </Trans>
        ) : (
          <Trans>
            Setiap {months} bulan; berikutnya {day(schedule.nextOn)}
          </Trans>
        )
      }
    >
      {reviews.length > 0 && (
        <ul className={classes.due} aria-label={t`Verifikasi ulang`}>
          {reviews.map((review) => (
            <li key={review.id}>
              <Link to="/verifikasi-ulang/$reverificationId" params={{ reverificationId: review.id }}>
                <Trans>Keadaan per {day(review.asOf)}</Trans>
              </Link>
              <ReverificationStateBadge state={review.state} />
              <span className={classes.dimmed}>
                <Trans>
                  {number(review.listed)} temuan, {number(review.undecided)} belum diputuskan
                </Trans>
              </span>
            </li>
          ))}
        </ul>
      )}
      {reviews.length === 0 && !mayReverify && (
        <p className={classes.dimmed} style={{ margin: 0 }}>
          <Trans>Belum pernah dilakukan.</Trans>
        </p>
      )}
      {mayReverify && (
        <div className={classes.actions}>
          {!reviews.some(({ state }) => state === 'OPEN') && (
            <Button leftSection={<IconUserSearch size={18} aria-hidden />} onClick={() => setOpen('OPEN')}>
              <Trans>Mulai verifikasi ulang</Trans>
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconCalendarRepeat size={18} aria-hidden />}
            onClick={() => setOpen('SCHEDULE')}
          >
            <Trans>Atur jadwal</Trans>
          </Button>
        </div>
      )}
      {open === 'OPEN' && <OpenDialog decreeId={props.decreeId} onClose={() => setOpen(null)} />}
      {open === 'SCHEDULE' && (
        <ScheduleDialog
          decreeId={props.decreeId}
          everyMonths={schedule?.everyMonths ?? null}
          nextOn={schedule?.nextOn ?? null}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null)
            ask({ requestPolicy: 'network-only' })
          }}
        />
      )}
    </Card>
  )
}

function OpenDialog(props: { decreeId: string; onClose: () => void }) {
  const { today } = useViewer()
  const navigate = useNavigate()
  const [asOf, setAsOf] = useState<string | null>(today)
  const [note, setNote] = useState('')
  const open = useOperation(OpenReverificationMutation, { context: staleReviews })
  const act = async () => {
    const outcome = await open.run({
      input: {
        decreeId: props.decreeId,
        ...(asOf === null ? {} : { asOf }),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      },
    })
    if (outcome === null) return
    props.onClose()
    return navigate({ to: '/verifikasi-ulang/$reverificationId', params: { reverificationId: outcome.data.id } })
  }
  return (
    <FormDialog
      title={<Trans>Mulai verifikasi ulang</Trans>}
      confirm={<Trans>Susun daftar kerja</Trans>}
      busy={open.busy}
      problem={open.problem}
      onClose={props.onClose}
      onSubmit={() => void act()}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Dicari siapa dalam lampiran yang menurut data, syarat program, pemadanan, dan kunjungan meninggal, pindah,
          bekerja, melampaui usia, mampu, atau ganda. Keputusannya belum berubah.
        </Trans>
      </p>
      <DateField
        label={<Trans>Keadaan per</Trans>}
        hint={<Trans>Umur dan isi lampiran dihitung pada hari ini atau sesudahnya.</Trans>}
        value={asOf}
        onChange={setAsOf}
        min={today}
        error={fieldProblem(open.errorOf('asOf'))}
      />
      <Textarea
        label={<Trans>Catatan (opsional)</Trans>}
        autosize
        minRows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={fieldProblem(open.errorOf('note'))}
      />
    </FormDialog>
  )
}

function ScheduleDialog(props: {
  decreeId: string
  everyMonths: number | null
  nextOn: string | null
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useLingui()
  const { today } = useViewer()
  const notify = useNotify()
  const [months, setMonths] = useState<number | string>(props.everyMonths ?? '')
  const [nextOn, setNextOn] = useState(props.nextOn)
  const save = useOperation(ScheduleReverificationMutation, { context: staleReviews })
  const act = async () => {
    const everyMonths = typeof months === 'number' ? months : null
    const success = await save.run({
      input: {
        decreeId: props.decreeId,
        everyMonths,
        ...(everyMonths === null || nextOn === null ? {} : { nextOn }),
      },
    })
    if (success === null) return
    notify(everyMonths === null ? t`Jadwal dihapus.` : t`Jadwal disimpan.`)
    props.onDone()
  }
  return (
    <FormDialog
      title={<Trans>Jadwal verifikasi ulang</Trans>}
      confirm={<Trans>Simpan jadwal</Trans>}
      busy={save.busy}
      problem={save.problem}
      onClose={props.onClose}
      onSubmit={() => void act()}
    >
      <NumberInput
        label={<Trans>Setiap berapa bulan</Trans>}
        description={<Trans>Kosongkan bila hanya dibuka karena temuan.</Trans>}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        min={REVIEW_MONTHS.min}
        max={REVIEW_MONTHS.max}
        allowDecimal={false}
        value={months}
        onChange={setMonths}
        error={fieldProblem(save.errorOf('everyMonths'))}
      />
      {typeof months === 'number' && (
        <DateField
          label={<Trans>Pertama kali</Trans>}
          hint={
            <Trans>Kosong: dihitung dari hari ini. Pada harinya daftar kerja disusun dan petugas diberi tahu.</Trans>
          }
          value={nextOn}
          onChange={setNextOn}
          min={today}
          error={fieldProblem(save.errorOf('nextOn'))}
        />
      )}
    </FormDialog>
  )
}
