import { useLingui as useI18n } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { IconFileText } from '@tabler/icons-react'
import { useFormats } from '../../../i18n/formats.ts'
import { AddPaper } from '../../../ui/AddPaper.tsx'
import { Card } from '../../../ui/Card.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { PaperList, PaperRow } from '../../../ui/PaperRow.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { NothingYet } from '../../../ui/states/NothingYet.tsx'
import { documentKindWords } from '../agreement-words.ts'
import { AddAgreementDocumentMutation } from './agreement-changes.query.ts'
import type { AgreementDetail } from './agreement-page.query.ts'

type Kind = keyof typeof documentKindWords

/** The papers of every party, for every party. */
export function AgreementPapers(props: { agreement: AgreementDetail; onChanged: () => void }) {
  const { i18n } = useI18n()
  const { moment, number } = useFormats()
  const { agreement } = props
  const addDocument = useOperation(AddAgreementDocumentMutation)
  // The signed paper and a proof come with the steps of the signing that rest on them.
  const kinds = (Object.keys(documentKindWords) as Kind[])
    .filter((kind) => kind !== 'PROOF' && kind !== 'SIGNED')
    .map((kind) => [kind, i18n._(documentKindWords[kind])] as const)
  const attach = (kind: Kind, fileId: string) => addDocument.run({ input: { agreementId: agreement.id, kind, fileId } })
  return (
    <Card
      title={<Trans>Berkas</Trans>}
      hint={<Trans>Naskah, lampiran, dan naskah bertanda tangan</Trans>}
      aside={
        agreement.mayAddDocuments && (
          <AddPaper kinds={kinds} attach={attach} onAdded={props.onChanged} operation={addDocument} />
        )
      }
    >
      <ProblemAlert problem={addDocument.problem} />
      {agreement.documents.length === 0 ? (
        <NothingYet icon={IconFileText} title={<Trans>Belum ada berkas</Trans>}>
          <Trans>Unggah naskah agar semua pihak membaca yang sama.</Trans>
        </NothingYet>
      ) : (
        <PaperList>
          {agreement.documents.map(({ id, kind, file, tenant, addedAt }) => (
            <PaperRow
              key={id}
              title={i18n._(documentKindWords[kind])}
              facts={[
                file?.name,
                file && `${number(Math.ceil(file.sizeBytes / 1024))} KB`,
                tenant.shortName,
                moment(addedAt),
              ]}
              open={file}
            />
          ))}
        </PaperList>
      )}
    </Card>
  )
}
