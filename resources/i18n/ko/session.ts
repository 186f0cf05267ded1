<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>salon::desk::StorageWorker</name>
    <message>
        <source>This computer does not belong to a salon yet. Enrol it first.</source>
        <translation>이 컴퓨터는 아직 매장에 등록되지 않았습니다. 먼저 등록해 주세요.</translation>
    </message>
    <message>
        <source>Write the server's address as http://name:port.</source>
        <translation>서버 주소를 http://이름:포트 형식으로 적어 주세요.</translation>
    </message>
</context>
</TS>
