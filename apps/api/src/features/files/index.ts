import './file.type.ts'
import './remove-expired.ts'
