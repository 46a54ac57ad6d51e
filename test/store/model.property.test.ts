import { compareWithMemory } from './conformance/compareWithMemory';
import { openSqlitePlace } from './openSqlitePlace';

compareWithMemory('SQLite', openSqlitePlace);
