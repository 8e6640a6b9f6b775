import { Trans, useLingui } from '@lingui/react/macro'
import { IconFileX } from '@tabler/icons-react'
import { Card } from '../../ui/Card.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useServerWords } from '../../ui/use-server-words.ts'
import { ImportFrame } from './ImportFrame.tsx'
import type { ImportView } from './import.query.ts'
import { UploadArea } from './UploadArea.tsx'
import { useImportUpload } from './use-import-upload.ts'

/** The file as a whole could not be read: why, what to do, and the place for the next one. */
export function RefusedFile(props: { of: ImportView }) {
  const { t } = useLingui()
  const { message } = useServerWords()
  const upload = useImportUpload()
  const { of: importFile } = props
  return (
    <ImportFrame
      of={importFile}
      step="UPLOAD"
      title={t`Berkas tidak dapat dibaca`}
      context={<Trans>Tidak ada yang tersimpan dari {importFile.fileName}.</Trans>}
    >
      <Card>
        {importFile.refusal && (
          <Notice tone="bad" icon={IconFileX}>
            {message(importFile.refusal)}
          </Notice>
        )}
        <div style={{ marginTop: 16 }}>
          <UploadArea upload={upload} />
        </div>
      </Card>
    </ImportFrame>
  )
}
