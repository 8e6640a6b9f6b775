import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type AmendingChange, amendingChanges } from '@payung/domain/decree/amending-changes'
import { findSkips } from '@payung/domain/decree/reserve-order'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { ConsolidatedQuery, type DecreeDetail, ReserveQuery } from '../decree.query.ts'
import { ChangeAnnexMutation } from '../decree-changes.query.ts'
import { type ChangeReason, changeReasons } from '../decree-words.ts'

/** What reasons suit what happens; the server knows the same. */
const reasonsOf: Readonly<Record<AmendingChange, readonly ChangeReason[]>> = {
  REMOVE: [
    'DECEASED',
    'MOVED',
    'FOREIGN',
    'EMPLOYED',
    'NEVER_ELIGIBLE',
    'OVER_AGE',
    'NOT_POOR',
    'DUPLICATE',
    'REFUSED',
    'NOT_FOUND',
    'OTHER',
  ],
  REPLACE: [
    'DECEASED',
    'MOVED',
    'FOREIGN',
    'EMPLOYED',
    'NEVER_ELIGIBLE',
    'OVER_AGE',
    'NOT_POOR',
    'DUPLICATE',
    'REFUSED',
    'NOT_FOUND',
    'OTHER',
  ],
  ADD: ['QUOTA_LEFT', 'OTHER'],
  CORRECT: ['IDENTITY_WRONG', 'OTHER'],
}

const changeChoices: Readonly<Record<AmendingChange, MessageDescriptor>> = {
  REPLACE: msg`Ganti dengan orang dari cadangan`,
  REMOVE: msg`Keluarkan tanpa pengganti`,
  ADD: msg`Tambahkan dari cadangan`,
  CORRECT: msg`Perbaiki identitas menurut data sekarang`,
}

const choicesShown = 25

/** One change: what happens, whose line, who comes, and why. */
export function ChangeDialog(props: { decree: DecreeDetail; onClose: () => void; onDone: () => void }) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { decree } = props
  const isClosed = decree.programme.state === 'CLOSED'
  const offered = amendingChanges({ isClosed })
  const [change, setChange] = useState<AmendingChange>(offered[0] ?? 'REMOVE')
  const [line, setLine] = useState('')
  const [workerId, setWorkerId] = useState('')
  const [reason, setReason] = useState<ChangeReason>('DECEASED')
  const [note, setNote] = useState('')
  const [comesBeforeOthers, setComesBeforeOthers] = useState(false)
  const [orderReason, setOrderReason] = useState('')
  const save = useOperation(ChangeAnnexMutation)
  const asksLine = change !== 'ADD'
  const asksPerson = change === 'REPLACE' || change === 'ADD'
  // Who waits may stand on another page of the reserve: then the server asks for the reason.
  const orderProblem = save.errorOf('added.0.orderReason')
  const asksOrderReason = asksPerson && workerId !== '' && (comesBeforeOthers || orderProblem !== undefined)
  const choosePerson = (chosen: string, isOutOfTurn: boolean) => {
    setWorkerId(chosen)
    setComesBeforeOthers(isOutOfTurn)
    setOrderReason('')
    save.refuse(null)
  }
  const act = async () => {
    const success = await save.run({
      input: {
        decreeId: decree.id,
        expectedVersion: decree.version,
        dropped: [],
        added: [
          {
            change,
            line: asksLine && line !== '' ? Number(line) : null,
            workerId: asksPerson && workerId !== '' ? workerId : null,
            reason,
            note: note.trim() === '' ? null : note,
            orderReason: asksOrderReason && orderReason.trim() !== '' ? orderReason : null,
          },
        ],
      },
    })
    if (success !== null) props.onDone()
  }
  return (
    <FormDialog
      title={t`Tambah perubahan`}
      confirm={t`Simpan perubahan`}
      busy={save.busy}
      problem={save.problem}
      onClose={props.onClose}
      onSubmit={act}
    >
      <Radio.Group
        label={<Trans>Apa yang berubah</Trans>}
        description={
          isClosed && (
            <Trans>
              Programnya sudah ditutup, sehingga tidak ada lagi yang masuk lewat penggantian atau penambahan.
            </Trans>
          )
        }
        value={change}
        onChange={(chosen) => {
          setChange(chosen as AmendingChange)
          setReason(reasonsOf[chosen as AmendingChange][0] ?? 'OTHER')
        }}
      >
        <Stack gap="xs" mt={4}>
          {offered.map((choice) => (
            <Radio key={choice} value={choice} label={i18n._(changeChoices[choice])} />
          ))}
        </Stack>
      </Radio.Group>
      {asksLine && (
        <LineField
          decree={decree}
          value={line}
          onChange={(chosen) => {
            setLine(chosen)
            // Whoever comes counts in the quota of the line.
            choosePerson('', false)
          }}
          error={save.errorOf('added.0.line')}
        />
      )}
      {asksPerson && (
        <ReserveField
          // Another line is another area's reserve, from its beginning.
          key={asksLine ? line : ''}
          decreeId={decree.id}
          line={asksLine ? line : null}
          value={workerId}
          onChange={choosePerson}
          error={save.errorOf('added.0.workerId')}
        />
      )}
      {asksOrderReason && (
        <Textarea
          label={<Trans>Alasan mendahulukan orang ini</Trans>}
          description={
            <Trans>
              Orang lain di cadangan masih menunggu giliran. Alasan ini tercetak di lampiran. Jangan menulis NIK.
            </Trans>
          }
          autosize
          minRows={2}
          maxLength={200}
          required
          value={orderReason}
          onChange={(event) => setOrderReason(event.currentTarget.value)}
          error={fieldProblem(orderProblem)}
        />
      )}
      <NativeSelect
        label={<Trans>Alasan</Trans>}
        data={reasonsOf[change].map((one) => ({ value: one, label: i18n._(changeReasons[one]) }))}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value as ChangeReason)}
        error={fieldProblem(save.errorOf('added.0.reason'))}
      />
      <Textarea
        label={<Trans>Keterangan</Trans>}
        description={<Trans>Misalnya nomor akta kematian. Jangan menulis NIK.</Trans>}
        autosize
        minRows={2}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={fieldProblem(save.errorOf('added.0.note'))}
      />
    </FormDialog>
  )
}

/** Somebody of the annex as it stands when the amendment takes effect, found by name. */
function LineField(props: {
  decree: DecreeDetail
  value: string
  onChange: (line: string) => void
  error: string | undefined
}) {
  const { t } = useLingui()
  const { number } = useFormats()
  const [name, setName] = useState('')
  const [asked] = useDebouncedValue(name.trim(), 300)
  const [{ data }] = useQuery({
    query: ConsolidatedQuery,
    variables: {
      id: props.decree.amends?.id ?? '',
      on: props.decree.fromMonth,
      search: asked === '' ? null : asked,
      first: choicesShown,
    },
    pause: props.decree.amends === null,
  })
  const found = data?.decree?.consolidated.edges.map(({ node }) => node) ?? []
  return (
    <>
      <TextInput
        label={<Trans>Cari nama di lampiran</Trans>}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={<Trans>Siapa</Trans>}
        data={[
          { value: '', label: t`Pilih orang` },
          ...found.map((one) => ({
            value: String(one.line),
            label: `${number(one.line ?? 0)} · ${one.name}, ${one.village.name}`,
          })),
        ]}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        error={fieldProblem(props.error)}
      />
    </>
  )
}

/** The reserve, the next of each area first; for a line only those of its quota's area. */
function ReserveField(props: {
  decreeId: string
  /** Whose place is taken, empty until it is chosen; null where nobody's is. */
  line: string | null
  value: string
  /** With whether somebody on display waits before them. */
  onChange: (workerId: string, isOutOfTurn: boolean) => void
  error: string | undefined
}) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const [name, setName] = useState('')
  const [asked] = useDebouncedValue(name.trim(), 300)
  const [after, setAfter] = useState<string | null>(null)
  const isPaused = props.line === ''
  const [{ data, fetching }] = useQuery({
    query: ReserveQuery,
    variables: {
      id: props.decreeId,
      line: props.line === null || isPaused ? null : Number(props.line),
      search: asked === '' ? null : asked,
      first: choicesShown,
      after,
    },
    pause: isPaused,
  })
  const found = data?.decree?.reserve
  const waiting = isPaused || fetching ? [] : (found?.edges.map(({ node }) => node) ?? [])
  const whyNot = (refused: { text: string; textEn: string } | null) =>
    refused === null ? [] : [i18n.locale === 'en' ? refused.textEn : refused.text]
  const order = waiting.map(({ workerId, area, place, refused }) => {
    return { workerId, areaCode: area.code, place, admitted: refused === null }
  })
  const isOutOfTurn = (workerId: string) => {
    const coming = order.filter((person) => person.workerId === workerId)
    return findSkips(coming, order).some(({ next }) => next !== null)
  }
  const nobody = fetching ? t`Mencari cadangan` : t`Tidak ada cadangan`
  const none = isPaused ? t`Pilih dahulu siapa yang diganti` : nobody
  return (
    <>
      <TextInput
        label={<Trans>Cari nama di cadangan</Trans>}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value)
          setAfter(null)
          // Whoever was chosen may not be among those who are found.
          props.onChange('', false)
        }}
      />
      <NativeSelect
        label={<Trans>Pengganti dari cadangan</Trans>}
        description={
          <Trans>
            Urutan pertama tiap wilayah didahulukan; pengganti dari wilayah kuota yang sama. Yang tidak memenuhi aturan
            program hari ini disebut dengan alasannya dan tidak dapat dipilih.
          </Trans>
        }
        data={[
          { value: '', label: waiting.length === 0 ? none : t`Pilih orang` },
          ...waiting.map((one) => ({
            value: one.workerId,
            label: [
              `${one.area.name} ${one.place} · ${one.name ?? '—'}, ${one.village.name}`,
              ...whyNot(one.refused),
            ].join(' — '),
            disabled: one.refused !== null,
          })),
        ]}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value, isOutOfTurn(event.currentTarget.value))}
        error={fieldProblem(props.error)}
      />
      {!isPaused && found?.pageInfo.hasNextPage === true && (
        <Button
          variant="default"
          onClick={() => {
            setAfter(found.pageInfo.endCursor)
            props.onChange('', false)
          }}
        >
          <Trans>Cadangan berikutnya</Trans>
        </Button>
      )}
    </>
  )
}
