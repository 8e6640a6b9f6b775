import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { useFundingWords } from '../funding/use-funding-words.ts'
import { programmeWords } from '../workers/worker-words.ts'
import { missingLinkWords, monthLooks, receiptReturnWords, returnWords } from './billing-words.ts'
import { type LinkState, TraceChain, TraceFact, TraceLink } from './TraceLink.tsx'
import type { TracePart } from './trace.query.ts'
import { Unrecorded } from './Unrecorded.tsx'

/** One payer's part of a month: from what the insurer posted back to its rule. Of another payer only how much and how far. */
export function TraceOfPayer(props: { part: TracePart }) {
  const { i18n, t } = useLingui()
  const { rupiah } = useFormats()
  const words = useFundingWords()
  const { part } = props
  const name = words.payer(part.payer)
  return (
    <Card
      title={name}
      hint={part.missing !== null && <Trans>Berhenti di sini: {i18n._(missingLinkWords[part.missing])}</Trans>}
      aside={<LookBadge look={monthLooks[part.state]} />}
    >
      {part.isUnrecorded && <Unrecorded />}
      <TraceChain label={t`Dari pembukuan sampai pembagian, ${name}`}>
        <TraceLink name={<Trans>Yang dibayarnya</Trans>} state={part.amount === null ? 'LATER' : 'DONE'}>
          <p>
            {part.amount !== null ? (
              rupiah(part.amount)
            ) : part.state === 'AFTER_DEATH' ? (
              <Trans>Tidak ditagih.</Trans>
            ) : (
              <Trans>Ditetapkan saat didaftar.</Trans>
            )}
          </p>
        </TraceLink>
        {part.list === null ? (
          <TraceLink
            name={<Trans context="one">Daftar iuran</Trans>}
            state={part.missing === 'LIST' ? 'WAITS' : 'LATER'}
          >
            {part.state !== 'PLANNED' && (
              <p>
                <Trans>Daftarnya hanya dilihat oleh yang mengelola uang pembayarnya.</Trans>
              </p>
            )}
          </TraceLink>
        ) : (
          <LinksOfList part={part} list={part.list} />
        )}
        {part.rules.length > 0 && (
          <TraceLink name={<Trans>Aturan pembagian</Trans>} state="DONE">
            {part.rules.map((rule) => (
              <p key={rule.number}>
                <Trans>
                  Nomor {rule.number}: {[words.part(rule), ...words.conditions(rule)].join(', ')}
                </Trans>
              </p>
            ))}
          </TraceLink>
        )}
      </TraceChain>
    </Card>
  )
}

function LinksOfList(props: { part: TracePart; list: NonNullable<TracePart['list']> }) {
  const { i18n } = useLingui()
  const { day, rupiah } = useFormats()
  const { list, part } = props
  /** A link is there, or is the one that the month waits for. */
  const stateOf = (isThere: boolean, missing: TracePart['missing']): LinkState =>
    part.missing === missing ? 'WAITS' : isThere ? 'DONE' : 'LATER'
  return (
    <>
      <Posting part={part} state={stateOf(part.state === 'PROTECTED', 'POSTING')} />
      <TraceLink
        name={<Trans>Diterima BPJS</Trans>}
        state={stateOf(list.billed !== null && BigInt(list.received) >= BigInt(list.billed), 'RECEIPT')}
      >
        {list.receipts.length === 0
          ? undefined
          : list.receipts.map(({ id, amount, receivedOn, reference, recordedAt, recordedBy, returned }) => (
              <TraceFact key={id} by={recordedBy} at={recordedAt}>
                {returned === null ? (
                  <>
                    {reference}, {rupiah(amount)}, {day(receivedOn)}
                  </>
                ) : (
                  <>
                    <del>
                      {reference}, {rupiah(amount)}, {day(receivedOn)}
                    </del>{' '}
                    {i18n._(receiptReturnWords[returned.reason])}, {day(returned.on)}
                  </>
                )}
              </TraceFact>
            ))}
      </TraceLink>
      <TraceLink
        name={<Trans context="one">Pembayaran</Trans>}
        state={stateOf(
          list.payments.some(({ returned }) => returned === null),
          'PAYMENT',
        )}
      >
        {list.payments.length === 0
          ? undefined
          : list.payments.map(({ id, amount, paidOn, reference, recordedAt, recordedBy, returned }) => (
              <TraceFact key={id} by={recordedBy} at={recordedAt}>
                {returned === null ? (
                  <>
                    {reference}, {rupiah(amount)}, {day(paidOn)}
                  </>
                ) : (
                  <>
                    <del>
                      {reference}, {rupiah(amount)}, {day(paidOn)}
                    </del>{' '}
                    {i18n._(returnWords[returned.reason])}, {day(returned.on)}
                  </>
                )}
              </TraceFact>
            ))}
      </TraceLink>
      <TraceLink name={<Trans>Tagihan BPJS</Trans>} state={stateOf(list.billed !== null, 'BILL')}>
        {list.billed !== null && list.billedOn !== null && list.dueOn !== null && (
          <TraceFact by={list.billedBy}>
            <Trans>
              Kode iuran {list.billingCode}, {rupiah(list.billed)}, tagihan {day(list.billedOn)}, jatuh tempo{' '}
              {day(list.dueOn)}
            </Trans>
          </TraceFact>
        )}
      </TraceLink>
      {part.commitments.length > 0 && (
        <TraceLink
          name={<Trans context="one">Baris anggaran</Trans>}
          state={list.approvedAt === null ? 'LATER' : 'DONE'}
        >
          {part.commitments.map(({ id, programme, committed, line }) => (
            <p key={id}>
              {i18n._(programmeWords[programme])}:{' '}
              {line !== null && (
                <Link to="/anggaran/$lineId" params={{ lineId: line.id }}>
                  {line.fiscalYear} {line.agency.name}, {line.subActivity}, {line.accountCode}
                </Link>
              )}
              , <Trans>komitmen {rupiah(committed)}</Trans>
            </p>
          ))}
        </TraceLink>
      )}
      <TraceLink name={<Trans context="one">Daftar iuran</Trans>} state={stateOf(list.sentOn !== null, 'REQUEST')}>
        <TraceFact by={list.draftedBy} at={list.draftedAt}>
          <Link to="/iuran/$listId" params={{ listId: list.id }}>
            <Trans>Disusun</Trans>
          </Link>
        </TraceFact>
        {list.approvedAt !== null && (
          <TraceFact by={list.approvedBy} at={list.approvedAt}>
            <Trans>Disetujui</Trans>
          </TraceFact>
        )}
        {list.sentOn !== null && (
          <TraceFact by={list.sentBy}>
            <Trans>Dikirim ke BPJS {day(list.sentOn)}</Trans>
          </TraceFact>
        )}
      </TraceLink>
    </>
  )
}

function Posting(props: { part: TracePart; state: LinkState }) {
  const { i18n } = useLingui()
  const { number, rupiah } = useFormats()
  const { posting } = props.part
  return (
    <TraceLink name={<Trans>Dibukukan BPJS</Trans>} state={props.state}>
      {posting !== null && (
        <>
          <TraceFact by={posting.recordedBy} at={posting.recordedAt}>
            {posting.verdict === 'REJECTED' ? (
              <Trans>
                Ditolak: {posting.reason}, berkas {posting.fileName}
              </Trans>
            ) : (
              <Trans>
                {number(posting.months)} bulan, {rupiah(posting.amount)}, KPJ {posting.maskedMembershipNumber}, berkas{' '}
                {posting.fileName}
              </Trans>
            )}
          </TraceFact>
          {posting.settledAt !== null && (
            <TraceFact by={posting.settledBy} at={posting.settledAt}>
              <Trans>Diputuskan terhadap jawaban sebelumnya</Trans>
            </TraceFact>
          )}
          {posting.programmes.length > 0 && (
            <p>
              <Trans>
                Melindungi bulan ini: {posting.programmes.map((code) => i18n._(programmeWords[code])).join(', ')}
              </Trans>
            </p>
          )}
        </>
      )}
    </TraceLink>
  )
}
