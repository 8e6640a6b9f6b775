import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core'
import { creditSettlementInput } from '@payung/domain/money/credit-input'
import { useState } from 'react'
import { useQuery } from 'urql'
import words from '../../generated/input-words/credits.json'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { type Credit, OffsetListsQuery, RecordCreditSettlementMutation } from './credits.query.ts'

/** How the chosen credits were settled: the sum on the insurer's letter has to agree with what they are. */
export function SettleCreditsDialog(props: { credits: readonly Credit[]; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const { months, number, rupiah } = useFormats()
  const { today } = useViewer()
  const sum = props.credits.reduce((all, { amount }) => all + BigInt(amount), 0n)
  const [offsetListId, setOffsetList] = useState('')
  const [isListMissing, setListMissing] = useState(false)
  const [{ data }] = useQuery({ query: OffsetListsQuery, requestPolicy: 'cache-and-network' })
  const lists = data?.contributionLists.edges.map(({ node }) => node) ?? []
  const form = useInputForm({
    schema: creditSettlementInput({ today }),
    words,
    initialValues: {
      kind: 'RETURNED' as 'RETURNED' | 'OFFSET',
      amount: '',
      returnedOn: null as string | null,
      reference: '',
    },
    inputOf: (written) => ({ ...written, returnedOn: written.kind === 'OFFSET' ? null : written.returnedOn }),
    missing: { amount: t`Isi jumlah pada surat BPJS.` },
  })
  const isOffset = form.values.kind === 'OFFSET'
  const record = useOperation(RecordCreditSettlementMutation, { refusal: form })
  const submit = form.submit(async ({ amount, ...written }) => {
    setListMissing(isOffset && offsetListId === '')
    if (isOffset && offsetListId === '') return
    const input = {
      ...written,
      creditIds: props.credits.map(({ id }) => id),
      amount: String(amount),
      offsetListId: isOffset ? offsetListId : null,
    }
    if ((await record.run({ input })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Catat penyelesaian kelebihan`}
      confirm={<Trans>Catat</Trans>}
      busy={record.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          {number(props.credits.length)} orang, {rupiah(String(sum))}. Penyetuju lain memastikannya, bukan Anda.
        </Trans>
      </p>
      <Radio.Group
        label={<Trans>Cara penyelesaian</Trans>}
        value={form.values.kind}
        onChange={(kind) => form.set('kind', kind === 'OFFSET' ? 'OFFSET' : 'RETURNED')}
      >
        <Stack gap="xs" mt={4}>
          <Radio value="RETURNED" label={t`Dikembalikan BPJS kepada pembayar`} />
          <Radio value="OFFSET" label={t`Diperhitungkan pada daftar iuran berikutnya`} />
        </Stack>
      </Radio.Group>
      <RupiahField
        label={<Trans>Jumlah menurut surat BPJS (Rp)</Trans>}
        description={<Trans>Harus sama dengan jumlah rupiah orang yang dipilih.</Trans>}
        {...form.field('amount')}
      />
      {isOffset ? (
        <NativeSelect
          label={<Trans>Daftar iuran yang memperhitungkan</Trans>}
          description={<Trans>Milik pembayar yang sama dan belum ditagih BPJS.</Trans>}
          value={offsetListId}
          error={fieldProblem(form.errorOf('offsetListId') ?? (isListMissing ? t`Pilih daftarnya.` : undefined))}
          onChange={({ currentTarget: { value } }) => setOffsetList(value)}
          data={[
            { value: '', label: t`Pilih daftar` },
            ...lists.map(({ id, decree, due, fromMonth, government, untilMonth }) => ({
              value: id,
              label: [decree?.number ?? government.name, months(fromMonth, untilMonth), rupiah(due)].join(', '),
            })),
          ]}
        />
      ) : (
        <DateField label={<Trans>Tanggal pengembalian</Trans>} max={today} {...form.field('returnedOn')} />
      )}
      <TextInput
        label={<Trans>Nomor surat atau bukti</Trans>}
        description={<Trans>3 sampai 80 huruf. Jangan menulis NIK.</Trans>}
        maxLength={80}
        {...form.field('reference')}
      />
    </FormDialog>
  )
}
