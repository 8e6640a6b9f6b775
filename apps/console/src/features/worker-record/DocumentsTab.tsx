import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { IconPhoto, IconTrash, IconTruckDelivery } from '@tabler/icons-react'
import { useState } from 'react'
import { graphql } from '../../graphql.ts'
import { useFormats } from '../../i18n/formats.ts'
import { Problem } from '../../session/problem.ts'
import { useMay } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { ConfirmByTyping } from '../../ui/ConfirmByTyping.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { useRefusal } from '../../ui/form/use-refusal.ts'
import { Notice } from '../../ui/Notice.tsx'
import { PaperList, PaperRow } from '../../ui/PaperRow.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { AddDocument } from './AddDocument.tsx'
import { useDocumentKinds } from './document-kinds.ts'
import type { WorkerDetail } from './worker-page.query.ts'

const RemoveWorkerDocumentMutation = graphql(
  `
    mutation RemoveWorkerDocument($input: RemoveWorkerDocumentInput!) {
      removeWorkerDocument(input: $input) {
        __typename
        ...Problem
      }
    }
  `,
  [Problem],
)

type Document = WorkerDetail['documents'][number]

/** Photos of the papers. Opening one is logged by the server, as opening a NIK is. */
export function DocumentsTab(props: { worker: WorkerDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const { number, moment } = useFormats()
  const kinds = useDocumentKinds()
  const mayUpload = useMay('FILE_UPLOAD')
  const mayRead = useMay('FILE_READ')
  const [leaving, setLeaving] = useState<Document | null>(null)
  const refusal = useRefusal()
  const removeDocument = useOperation(RemoveWorkerDocumentMutation, { refusal })
  const { documents, documentsElsewhere, id: workerId, mayUpdate } = props.worker

  const remove = async (document: Document) => {
    const success = await removeDocument.run({ input: { documentId: document.id } })
    setLeaving(null)
    if (success !== null) props.onChanged()
  }
  return (
    <Card
      title={<Trans>Berkas</Trans>}
      hint={<Trans>Foto KTP, kartu keluarga, dan lainnya</Trans>}
      aside={mayUpdate && mayUpload && <AddDocument workerId={workerId} onAdded={props.onChanged} refusal={refusal} />}
    >
      <ProblemAlert problem={refusal.problem} />
      {documentsElsewhere > 0 && (
        <Notice tone="info" icon={IconTruckDelivery}>
          <Trans>{documentsElsewhere} berkas masih di pengampu sebelumnya dan menyusul dalam beberapa menit.</Trans>
        </Notice>
      )}
      {documents.length === 0 && documentsElsewhere > 0 ? null : documents.length === 0 ? (
        <NothingYet icon={IconPhoto} title={<Trans>Belum ada berkas</Trans>}>
          <Trans>Foto KTP mempercepat verifikasi dan klaim.</Trans>
        </NothingYet>
      ) : (
        <PaperList>
          {documents.map((document) => (
            <PaperRow
              key={document.id}
              title={kinds[document.kind]}
              facts={[
                document.fileName,
                `${number(Math.ceil(document.sizeBytes / 1024))} KB`,
                moment(document.addedAt),
              ]}
              photo={document.mediaType.startsWith('image/')}
              open={mayRead && { href: `/files/${document.fileId}`, name: document.fileName }}
            >
              {mayUpdate && (
                <ActionIcon aria-label={t`Hapus ${document.fileName}`} onClick={() => setLeaving(document)}>
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              )}
            </PaperRow>
          ))}
        </PaperList>
      )}
      {leaving && (
        <ConfirmByTyping
          opened
          onClose={() => setLeaving(null)}
          title={<Trans>Hapus berkas</Trans>}
          expected={t`hapus`}
          confirmLabel={<Trans>Hapus berkas</Trans>}
          busy={removeDocument.busy}
          onConfirm={() => void remove(leaving)}
        >
          <Trans>{leaving.fileName} akan dihapus dan tidak dapat dikembalikan. Penghapusan ini tercatat.</Trans>
        </ConfirmByTyping>
      )}
    </Card>
  )
}
