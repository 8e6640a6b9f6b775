import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { channelWords } from './handover-words.ts'
import { type Consent, type Handover, WithdrawHandoverConsentMutation } from './handovers.query.ts'

/** Families whose consent stands: whether they come, whether they may be shown, and the way back. */
export function HandoverFamilies(props: { handover: Handover; onDone: () => void }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { day, rupiah } = useFormats()
  const { actions, consents } = props.handover
  const standing = consents.filter(({ withdrawnAt }) => withdrawnAt === null)
  const yesOrNo = (isYes: boolean) => (isYes ? t`Ya` : t`Tidak`)
  // Who came is written down once it is over: until then a family may take its answer back.
  const withdrawal = {
    id: 'step',
    header: <Trans>Tindakan</Trans>,
    cell: (consent: Consent) => consent.wasPresent === null && <Withdrawal consent={consent} onDone={props.onDone} />,
  }
  return (
    <Card flush title={<Trans>Keluarga yang setuju</Trans>}>
      {standing.length === 0 ? (
        <NothingYet icon={IconUsers} title={<Trans>Belum ada keluarga yang setuju</Trans>}>
          <Trans>Tanpa persetujuan, keluarga tidak ada dalam daftar dan tidak pada papan.</Trans>
        </NothingYet>
      ) : (
        <WholeList name="handover-families" rows={standing}>
          {(rows) => (
            <DataTable
              label={t`Keluarga yang setuju`}
              rows={rows}
              idOf={({ id }) => id}
              nameOf={({ familyName }) => familyName}
              columns={[
                {
                  id: 'family',
                  header: <Trans>Keluarga</Trans>,
                  onPhone: 'HEAD',
                  wraps: true,
                  cell: ({ claim, familyName }) =>
                    claim === null ? (
                      familyName
                    ) : (
                      <Link to="/klaim/$claimId" params={{ claimId: claim.id }}>
                        {familyName}
                      </Link>
                    ),
                },
                {
                  id: 'comes',
                  header: <Trans>Datang</Trans>,
                  cell: ({ comes }) => <PhoneLabel label={<Trans>Datang</Trans>}>{yesOrNo(comes)}</PhoneLabel>,
                },
                {
                  id: 'shown',
                  header: <Trans>Disebut dan difoto</Trans>,
                  cell: ({ mayBeShown }) => (
                    <PhoneLabel label={<Trans>Disebut dan difoto</Trans>}>{yesOrNo(mayBeShown)}</PhoneLabel>
                  ),
                },
                {
                  id: 'answer',
                  header: <Trans>Jawaban</Trans>,
                  wraps: true,
                  cell: ({ channel, consentedOn, heirName, recordedBy }) =>
                    [
                      heirName,
                      day(consentedOn),
                      i18n._(channelWords[channel]),
                      recordedBy && t`dicatat ${recordedBy.name}`,
                    ]
                      .filter(Boolean)
                      .join(', '),
                },
                {
                  id: 'amount',
                  header: <Trans>Santunan</Trans>,
                  align: 'right',
                  cell: ({ amount }) => (
                    <PhoneLabel label={<Trans>Santunan</Trans>}>{amount === null ? '—' : rupiah(amount)}</PhoneLabel>
                  ),
                },
                {
                  id: 'present',
                  header: <Trans>Hadir</Trans>,
                  cell: ({ wasPresent }) => (
                    <PhoneLabel label={<Trans>Hadir</Trans>}>
                      {wasPresent === null ? '—' : yesOrNo(wasPresent)}
                    </PhoneLabel>
                  ),
                },
                ...(actions.includes('CONSENT') ? [withdrawal] : []),
              ]}
            />
          )}
        </WholeList>
      )}
    </Card>
  )
}

function Withdrawal(props: { consent: Consent; onDone: () => void }) {
  const { t } = useLingui()
  const withdraw = useOperation(WithdrawHandoverConsentMutation, { notice: t`Jawaban keluarga dicabut.` })
  const act = async () => {
    const done = await withdraw.run({ input: { consentId: props.consent.id } })
    if (done !== null) props.onDone()
    return done
  }
  return (
    <ConfirmedAction
      label={<Trans>Cabut jawaban</Trans>}
      isNext={false}
      title={<Trans>Cabut jawaban</Trans>}
      confirm={<Trans>Cabut jawaban</Trans>}
      operation={withdraw}
      act={act}
    >
      <Trans>
        {props.consent.familyName} hilang dari daftar dan semua cetakan. Keluarga tidak perlu memberi alasan, dan
        santunannya tidak berubah.
      </Trans>
    </ConfirmedAction>
  )
}
