import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { MoreActions } from '../../ui/MoreActions.tsx'
import { AnswerDialog } from './AnswerDialog.tsx'
import { BillDialog } from './BillDialog.tsx'
import {
  ApproveContributionListMutation,
  type ContributionListDetail,
  DiscardContributionListMutation,
} from './billing.query.ts'
import { ExportListButton } from './ExportListButton.tsx'
import { PayBillsDialog } from './PayBillsDialog.tsx'
import { PayDialog } from './PayDialog.tsx'
import { RecallDialog } from './RecallDialog.tsx'
import { ReceiptDialog } from './ReceiptDialog.tsx'
import { SendDialog } from './SendDialog.tsx'

/** What the viewer may do with a list now, the next step first. Each says what it means before it is taken. */
export function ListActions(props: {
  list: ContributionListDetail
  /** Without words where a job goes on and its outcome is not known. */
  onDone: (words: string | null) => void
}) {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  const { list, onDone } = props
  const [open, setOpen] = useState<'SEND' | 'BILL' | 'PAY' | 'PAY_BILLS' | 'RECALL' | 'RECEIVE' | 'POST' | null>(null)
  const approve = useOperation(ApproveContributionListMutation)
  const discard = useOperation(DiscardContributionListMutation)
  const input = { listId: list.id, expectedVersion: list.version }
  const may = (action: ContributionListDetail['actions'][number]) => list.actions.includes(action)
  const finish = (words: string | null) => {
    setOpen(null)
    onDone(words)
  }
  const act = async (operation: typeof approve | typeof discard, words: string) => {
    const success = await operation.run({ input })
    if (success !== null) onDone(words)
    return success
  }
  return (
    <>
      {may('APPROVE') && list.onePersonRefusal === null && (
        <ConfirmedAction
          label={<Trans>Setujui</Trans>}
          isNext
          title={t`Setujui daftar iuran`}
          confirm={<Trans>Setujui</Trans>}
          operation={approve}
          act={() => act(approve, t`Daftar iuran disetujui.`)}
        >
          <Trans>
            {number(list.people)} orang, {number(list.personMonths)} bulan orang, seluruhnya {rupiah(list.total)}.
            Setelah disetujui, daftar ini dikirim ke BPJS Ketenagakerjaan; yang menyetujui tidak mencatat pembayarannya.
          </Trans>
        </ConfirmedAction>
      )}
      {may('SEND') && (
        <Button onClick={() => setOpen('SEND')}>
          <Trans>Catat pengiriman</Trans>
        </Button>
      )}
      {may('BILL') && (
        <Button onClick={() => setOpen('BILL')}>
          <Trans>Catat tagihan BPJS</Trans>
        </Button>
      )}
      {may('PAY') && list.onePersonRefusal === null && (
        <Button onClick={() => setOpen('PAY')}>
          <Trans>Catat pembayaran</Trans>
        </Button>
      )}
      {list.mayDivideTransfer && list.onePersonRefusal === null && (
        <Button variant="default" onClick={() => setOpen('PAY_BILLS')}>
          <Trans>Bagi satu transfer</Trans>
        </Button>
      )}
      {may('RECEIVE') && list.onePersonRefusal === null && (
        <Button onClick={() => setOpen('RECEIVE')}>
          <Trans>Catat penerimaan BPJS</Trans>
        </Button>
      )}
      {may('POST') && list.onePersonRefusal === null && (
        <Button variant="default" onClick={() => setOpen('POST')}>
          <Trans>Baca jawaban BPJS</Trans>
        </Button>
      )}
      <MoreActions>
        {['APPROVED', 'SENT', 'BILLED'].includes(list.state) && <ExportListButton listId={list.id} />}
        {may('RECALL') && list.onePersonRefusal === null && (
          <Button variant="default" onClick={() => setOpen('RECALL')}>
            <Trans>Tarik kembali</Trans>
          </Button>
        )}
        {may('DISCARD') && (
          <ConfirmedAction
            label={<Trans>Sisihkan</Trans>}
            isNext={false}
            title={t`Sisihkan daftar iuran`}
            confirm={<Trans>Sisihkan</Trans>}
            operation={discard}
            act={() => act(discard, t`Daftar iuran disisihkan.`)}
          >
            <Trans>Bulan-bulannya menjadi bebas lagi dan dapat masuk daftar lain. Daftar ini tetap tersimpan.</Trans>
          </ConfirmedAction>
        )}
      </MoreActions>
      {open === 'SEND' && (
        <SendDialog list={list} onClose={() => setOpen(null)} onDone={() => finish(t`Pengiriman dicatat.`)} />
      )}
      {open === 'BILL' && (
        <BillDialog list={list} onClose={() => setOpen(null)} onDone={() => finish(t`Tagihan BPJS dicatat.`)} />
      )}
      {open === 'RECALL' && (
        <RecallDialog
          list={list}
          onClose={() => setOpen(null)}
          onDone={() => finish(t`Daftar iuran ditarik kembali.`)}
        />
      )}
      {open === 'RECEIVE' && (
        <ReceiptDialog list={list} onClose={() => setOpen(null)} onDone={() => finish(t`Penerimaan dicatat.`)} />
      )}
      {open === 'POST' && (
        <AnswerDialog
          list={list}
          onClose={() => setOpen(null)}
          onClosedEarly={() => finish(null)}
          onDone={() => finish(t`Jawaban BPJS dibaca.`)}
        />
      )}
      {open === 'PAY_BILLS' && (
        <PayBillsDialog list={list} onClose={() => setOpen(null)} onDone={() => finish(t`Pembayaran dicatat.`)} />
      )}
      {open === 'PAY' && (
        <PayDialog list={list} onClose={() => setOpen(null)} onDone={() => finish(t`Pembayaran dicatat.`)} />
      )}
    </>
  )
}
