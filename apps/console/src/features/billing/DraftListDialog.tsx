import { Trans, useLingui } from '@lingui/react/macro'
import { Modal, NativeSelect, Radio, SegmentedControl, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { DialogForm } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { useDecreeName } from '../programmes/use-decree-name.ts'
import {
  type DecreeToList,
  DraftContributionListMutation,
  DraftOutsideListMutation,
  DraftShareListMutation,
  type ListableDecree,
  MonthsToListQuery,
  type ShareRequest,
  ShareRequestsQuery,
  SharesToListQuery,
} from './billing.query.ts'
import { DecreeChoice } from './DecreeChoice.tsx'
import { ListMonthsForm } from './ListMonthsForm.tsx'

interface DialogProps {
  /** Begins with these months of a decree of one's own. */
  readonly begin?: Pick<DecreeToList, 'decree' | 'fromMonth' | 'untilMonth'> | undefined
  readonly onClose: () => void
  readonly onDrafted: (listId: string) => void
}

/** Which decree pays, one's own or another's of which a part was agreed to, then for which of its months. The server knows who is still to be listed. */
export function DraftListDialog(props: DialogProps) {
  const { t } = useLingui()
  const [whose, setWhose] = useState<'OWN' | 'OTHERS'>('OWN')
  const [decree, setDecree] = useState<ListableDecree | null>(props.begin?.decree ?? null)
  const [request, setRequest] = useState<ShareRequest | null>(null)
  const [step, setStep] = useState<'DECREE' | 'MONTHS'>(props.begin === undefined ? 'DECREE' : 'MONTHS')
  const [tried, setTried] = useState(false)
  const [{ data }] = useQuery({ query: ShareRequestsQuery, requestPolicy: 'network-only' })
  const shares = (data?.fundingRequests.edges ?? []).flatMap(({ node }) => (node.state === 'GIVEN' ? [node] : []))
  const chosen = whose === 'OWN' ? decree : request
  const fault = fieldProblem(tried && chosen === null ? t`Pilih keputusannya.` : undefined)
  const months = { ...props, onOther: () => setStep('DECREE') }
  return (
    <Modal opened onClose={props.onClose} title={t`Susun daftar iuran`} closeButtonProps={{ 'aria-label': t`Tutup` }}>
      {step === 'MONTHS' && whose === 'OWN' && decree !== null && <DecreeMonths {...months} decree={decree} />}
      {step === 'MONTHS' && whose === 'OTHERS' && request !== null && <ShareMonths {...months} request={request} />}
      {step === 'DECREE' && (
        <DialogForm
          confirm={<Trans>Lanjut</Trans>}
          busy={false}
          onClose={props.onClose}
          onSubmit={() => {
            setTried(true)
            if (chosen !== null) setStep('MONTHS')
          }}
        >
          {shares.length > 0 && (
            <SegmentedControl
              aria-label={t`Keputusan siapa`}
              data={[
                { value: 'OWN', label: t`Keputusan sendiri` },
                { value: 'OTHERS', label: t`Keputusan instansi lain` },
              ]}
              value={whose}
              onChange={(value) => setWhose(value as typeof whose)}
            />
          )}
          {whose === 'OWN' ? (
            <DecreeChoice value={decree} onChange={setDecree} error={fault} />
          ) : (
            <ShareChoice requests={shares} value={request} onChange={setRequest} error={fault} />
          )}
        </DialogForm>
      )}
    </Modal>
  )
}

/** Decrees of others of which one's own organisation agreed to pay a part. */
function ShareChoice(props: {
  requests: readonly ShareRequest[]
  value: ShareRequest | null
  onChange: (request: ShareRequest | null) => void
  error: ReactNode
}) {
  return (
    <Radio.Group
      label={<Trans>Keputusan yang ikut Anda bayar</Trans>}
      description={<Trans>Yang permintaan pembiayaannya Anda setujui, terbaru dahulu.</Trans>}
      value={props.value?.id ?? null}
      onChange={(id) => props.onChange(props.requests.find((request) => request.id === id) ?? null)}
      error={props.error}
    >
      <Stack gap="sm" mt="xs">
        {props.requests.map(({ id, title, government }) => (
          <Radio key={id} value={id} label={title} description={government.name} />
        ))}
      </Stack>
    </Radio.Group>
  )
}

function DecreeMonths(props: DialogProps & { decree: ListableDecree; onOther: () => void }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const nameOf = useDecreeName()
  const { decree } = props
  const draftOwn = useOperation(DraftContributionListMutation)
  const draftOutside = useOperation(DraftOutsideListMutation)
  const [chosen, setChosen] = useState<string | null>(null)
  const [{ data, error }, ask] = useQuery({
    query: MonthsToListQuery,
    variables: { decreeId: decree.id },
    requestPolicy: 'network-only',
  })
  const outside = data?.outsideSharesToList ?? []
  const own = data?.monthsToList
  const payers = [
    ...(own === undefined || own.length === 0 ? [] : [{ value: 'OWN', label: t`Instansi sendiri` }]),
    ...outside.map(({ payer }, at) => ({ value: String(at), label: payer.name ?? t`Pekerja sendiri` })),
  ]
  const payer = chosen ?? payers[0]?.value ?? 'OWN'
  const shares = payer === 'OWN' ? null : outside[Number(payer)]
  const draft = shares === null ? draftOwn : draftOutside
  return (
    <ListMonthsForm
      key={payer}
      {...props}
      choice={
        payers.length > 1 && (
          <NativeSelect
            label={<Trans>Bagian siapa</Trans>}
            description={
              <Trans>Daftar pihak luar dan pekerja disimpan di sini, tanpa anggaran dan buku pembantu.</Trans>
            }
            data={payers}
            value={payer}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        )
      }
      title={nameOf(decree)}
      detail={
        <Trans>
          {decree.text.title}, {number(decree.people)} orang
        </Trans>
      }
      note={
        <Trans>
          Masuk daftar: setiap orang yang ditetapkan keputusan itu pada bulan-bulan ini dan belum ada di daftar lain.
          Angka di belakang bulan menunjukkan berapa orang. Bulan yang sudah dibayar sebelum keputusan tidak ikut.
        </Trans>
      }
      months={shares?.months ?? own}
      {...(props.begin?.decree.id === decree.id && { begin: props.begin })}
      error={error}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
      draft={draft}
      onDraft={async (fromMonth, untilMonth) => {
        const months = { decreeId: decree.id, fromMonth, untilMonth }
        const success =
          shares === null
            ? await draftOwn.run({ input: months })
            : await draftOutside.run({ input: { ...months, payerName: shares?.payer.name ?? null } })
        if (success !== null) props.onDrafted(success.data.id)
      }}
    />
  )
}

function ShareMonths(props: DialogProps & { request: ShareRequest; onOther: () => void }) {
  const { request } = props
  const draft = useOperation(DraftShareListMutation)
  const [{ data, error }, ask] = useQuery({
    query: SharesToListQuery,
    variables: { id: request.id },
    requestPolicy: 'network-only',
  })
  return (
    <ListMonthsForm
      {...props}
      title={request.title}
      detail={
        <Trans>
          {request.government.name}, program {request.programmeName}
        </Trans>
      }
      note={
        <Trans>
          Masuk daftar: bagian yang Anda setujui, untuk setiap orang dalam keputusan itu. Nama mereka tidak ditampilkan;
          pemerintah yang menetapkan mengirimkannya ke BPJS Ketenagakerjaan. Keputusan yang belum ditandatangani belum
          mempunyai bulan.
        </Trans>
      }
      months={data?.sharesToList}
      error={error}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
      draft={draft}
      onDraft={async (fromMonth, untilMonth) => {
        const success = await draft.run({ input: { requestId: request.id, fromMonth, untilMonth } })
        if (success !== null) props.onDrafted(success.data.id)
      }}
    />
  )
}
