import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { DecreeTitle } from '../programmes/DecreeTitle.tsx'
import { useDecreeName } from '../programmes/use-decree-name.ts'
import { programmeWords } from '../workers/worker-words.ts'
import { TraceChain, TraceFact, TraceLink } from './TraceLink.tsx'
import type { ProtectionTrace } from './trace.query.ts'

/** By what right a month is paid, and what it costs: tariff, decree, programme, agreements, regulations. */
export function TraceBasis(props: { trace: ProtectionTrace }) {
  const { t } = useLingui()
  const { decree } = props.trace
  return (
    <Card title={<Trans>Dasarnya</Trans>}>
      <TraceChain label={t`Dari tarif sampai peraturan`}>
        <Contributions trace={props.trace} />
        {decree !== null && (
          <>
            <DecreeLink trace={props.trace} decree={decree} />
            <TraceLink name={<Trans context="one">Program</Trans>} state="DONE">
              <p>
                <Link to="/program/$programmeId" params={{ programmeId: decree.programme.id }}>
                  {decree.programme.name}
                </Link>
              </p>
            </TraceLink>
            <Agreements decree={decree} signed={props.trace.signedAgreementIds} />
            <Regulations decree={decree} />
          </>
        )}
      </TraceChain>
    </Card>
  )
}

type Decree = NonNullable<ProtectionTrace['decree']>

function Regulations(props: { decree: Decree }) {
  const { regulations } = props.decree
  return (
    <TraceLink name={<Trans>Peraturan</Trans>} state={regulations.length > 0 ? 'DONE' : 'LATER'}>
      <p>
        {regulations.length === 0 ? (
          <Trans>Keputusannya tidak menunjuk peraturan dalam sistem.</Trans>
        ) : (
          regulations.map(({ id, name }, at) => (
            <Fragment key={id}>
              {at > 0 && '; '}
              <Link to="/dasar-hukum/$regulationId" params={{ regulationId: id }}>
                {name}
              </Link>
            </Fragment>
          ))
        )}
      </p>
    </TraceLink>
  )
}

/** As of an earlier day `signed` names the agreements whose signature was recorded by then. */
function Agreements(props: { decree: Decree; signed: ProtectionTrace['signedAgreementIds'] }) {
  const { day } = useFormats()
  const { signed } = props
  const { agreements } = props.decree
  return (
    <TraceLink name={<Trans>Perjanjian</Trans>} state={agreements.length > 0 ? 'DONE' : 'LATER'}>
      <p>
        {agreements.length === 0 ? (
          <Trans>Keputusannya tidak bersandar pada perjanjian.</Trans>
        ) : (
          agreements.map(({ agreement }, at) => (
            <Fragment key={agreement?.id ?? at}>
              {at > 0 && '; '}
              {agreement === null ? (
                <Trans>Perjanjian antara pihak lain</Trans>
              ) : (
                <>
                  <Link to="/perjanjian/$agreementId" params={{ agreementId: agreement.id }}>
                    {agreement.number ?? agreement.title}
                  </Link>
                  {agreement.signedOn !== null && (signed === null || signed.includes(agreement.id)) && (
                    <>
                      , <Trans>ditandatangani {day(agreement.signedOn)}</Trans>
                    </>
                  )}
                </>
              )}
            </Fragment>
          ))
        )}
      </p>
    </TraceLink>
  )
}

function DecreeLink(props: { trace: ProtectionTrace; decree: Decree }) {
  const { day, number } = useFormats()
  const nameOf = useDecreeName()
  const { decree, trace } = props
  const signatory = [decree.signatoryName, decree.signatoryTitle].filter(Boolean).join(', ')
  return (
    <TraceLink name={<Trans context="one">Keputusan</Trans>} state="DONE">
      <TraceFact by={decree.signedBy} at={decree.signedAt}>
        <Link to="/keputusan/$decreeId" params={{ decreeId: decree.id }}>
          <DecreeTitle decree={decree} />
        </Link>
        {decree.signedOn !== null && (
          <>
            , <Trans>ditandatangani {day(decree.signedOn)}</Trans>
          </>
        )}
        {signatory !== '' && <>, {signatory}</>}
      </TraceFact>
      <p>
        <Trans>
          Nomor {number(trace.annexLine)} di lampirannya, dari {number(decree.people)} orang.
        </Trans>
        {decree.annexHash !== null && <small> · SHA-256 {decree.annexHash.slice(0, 12)}…</small>}
      </p>
      {trace.namedBy !== null && (
        <p>
          <Trans>Orang ini dimasukkan oleh perubahan</Trans>{' '}
          <Link to="/keputusan/$decreeId" params={{ decreeId: trace.namedBy.id }}>
            {nameOf(trace.namedBy)}
          </Link>
          .
        </p>
      )}
    </TraceLink>
  )
}

function Contributions(props: { trace: ProtectionTrace }) {
  const { i18n } = useLingui()
  const { rupiah } = useFormats()
  return (
    <TraceLink name={<Trans>Iuran bulan ini</Trans>} state="DONE">
      {props.trace.contributions.map(({ programme, amount, full, discount, legalBasis, refusal }) => (
        <p key={programme}>
          {i18n._(programmeWords[programme])}:{' '}
          {amount === null ? (i18n.locale === 'en' ? refusal?.textEn : refusal?.text) : rupiah(amount)}
          {full !== null && discount !== null && (
            <>
              {' '}
              (
              <Trans>
                {rupiah(full)} dikurangi potongan {rupiah(discount)}
              </Trans>
              )
            </>
          )}
          {legalBasis.length > 0 && <small> · {legalBasis.join('; ')}</small>}
        </p>
      ))}
    </TraceLink>
  )
}
