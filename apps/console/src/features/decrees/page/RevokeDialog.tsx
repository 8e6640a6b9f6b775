import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { useViewer } from '../../../session/viewer.ts'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { monthsOf } from '../../../ui/months-of.ts'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { type DecreeDetail, EffectsQuery } from '../decree.query.ts'
import { DraftRevocationMutation } from '../decree-changes.query.ts'
import classes from './DecreePage.module.css'

/** Drafts the decree by which a designation is revoked: who would lose it is shown before anybody does. */
export function RevokeDialog(props: { decree: DecreeDetail; onClose: () => void }) {
  const { t } = useLingui()
  const { month } = useFormats()
  const { today } = useViewer()
  const navigate = useNavigate()
  const { decree } = props
  const months = monthsOf(decree.fromMonth, decree.untilMonth)
  const [fromMonth, setFromMonth] = useState(months.find((one) => one > today) ?? months.at(-1) ?? decree.fromMonth)
  const [reason, setReason] = useState('')
  const draft = useOperation(DraftRevocationMutation)
  const act = async () => {
    const outcome = await draft.run({ input: { decreeId: decree.id, fromMonth, reason } })
    if (outcome === null) return
    props.onClose()
    return navigate({ to: '/keputusan/$decreeId', params: { decreeId: outcome.data.id } })
  }
  return (
    <FormDialog
      title={t`Susun pencabutan`}
      confirm={t`Buat konsep`}
      busy={draft.busy}
      problem={draft.problem}
      onClose={props.onClose}
      onSubmit={act}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Keputusan dicabut dengan keputusan tersendiri, dengan jalur dan tanda tangannya. Sampai itu ditandatangani
          tidak ada yang berubah.
        </Trans>
      </p>
      <NativeSelect
        label={<Trans>Bulan pertama yang tidak lagi berlaku</Trans>}
        data={months.map((one) => ({ value: one, label: month(one) }))}
        value={fromMonth}
        onChange={(event) => setFromMonth(event.currentTarget.value)}
        error={fieldProblem(draft.errorOf('fromMonth'))}
      />
      <Effects decreeId={decree.id} fromMonth={fromMonth} />
      <Amending decree={decree} />
      <Textarea
        label={<Trans>Alasan, menjadi pertimbangan huruf a</Trans>}
        autosize
        minRows={2}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={fieldProblem(draft.errorOf('reason'))}
      />
    </FormDialog>
  )
}

/** Whom it touches, district by district. */
function Effects(props: { decreeId: string; fromMonth: string }) {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  const [{ data }] = useQuery({
    query: EffectsQuery,
    variables: { id: props.decreeId, fromMonth: props.fromMonth },
    requestPolicy: 'network-only',
  })
  if (!data) return <LoadingRows label={t`Menghitung akibatnya`} rows={2} />
  const effects = data.decree?.effectsOfEnding
  if (!effects) return null
  const people = number(effects.people)
  const months = number(effects.months)
  const districts = effects.areas.map(({ area, people: there }) => `${area.name} ${number(there)}`).join(', ')
  return (
    <div role="status">
      <p style={{ margin: 0 }}>
        <b>
          <Trans>
            {people} orang kehilangan penetapan untuk {months} bulan.
          </Trans>
        </b>{' '}
        {effects.freed !== null && <Trans>Biaya yang tidak jadi dibayar: {rupiah(effects.freed)}.</Trans>}
      </p>
      <p style={{ margin: 0 }}>
        <Trans>Sejak bulan itu kuota kohortnya bebas untuk kohort lain.</Trans>
      </p>
      {districts !== '' && <p className={classes.dimmed}>{districts}</p>}
    </div>
  )
}

/** Amendments that nobody has signed: they could not be signed any more. */
function Amending(props: { decree: DecreeDetail }) {
  const { number } = useFormats()
  const waiting = props.decree.amendments.filter(
    ({ kind, state }) => kind === 'AMENDMENT' && waitingStates.has(state),
  ).length
  if (waiting === 0) return null
  const count = number(waiting)
  return (
    <p style={{ margin: 0 }}>
      <Trans>{count} keputusan perubahan yang belum ditandatangani tidak dapat ditandatangani lagi.</Trans>
    </p>
  )
}

const waitingStates: ReadonlySet<string> = new Set(['DRAFT', 'REVIEW', 'APPROVED'])
