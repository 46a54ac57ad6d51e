import { sitExam } from './conformance/sitExam';
import { openSqlitePlace } from './openSqlitePlace';

sitExam('sqlite', openSqlitePlace);
