package no.tiltaksoversikt.altinn.form;

/** The form's process in BPMN: it is filled in, and then it is sent. The last page is the look at it before. */
final class FormProcess {

    static final String TASK = "Task_1";

    private static final String PROCESS = "SingleDataTask";
    private static final String START = "StartEvent_1";
    private static final String END = "EndEvent_1";
    private static final String TO_TASK = "Flow_start_task";
    private static final String TO_END = "Flow_task_end";

    private FormProcess() {}

    static byte[] bpmn() {
        var xml = new XmlWriter();
        xml.start(
                "bpmn:definitions",
                "xmlns:bpmn",
                "http://www.omg.org/spec/BPMN/20100524/MODEL",
                "xmlns:bpmndi",
                "http://www.omg.org/spec/BPMN/20100524/DI",
                "xmlns:dc",
                "http://www.omg.org/spec/DD/20100524/DC",
                "xmlns:di",
                "http://www.omg.org/spec/DD/20100524/DI",
                "xmlns:altinn",
                "http://altinn.no/process",
                "id",
                "Definitions_1",
                "targetNamespace",
                "http://bpmn.io/schema/bpmn");
        process(xml);
        diagram(xml);
        return xml.end().bytes();
    }

    private static void process(XmlWriter xml) {
        xml.start("bpmn:process", "id", PROCESS, "isExecutable", "false");
        xml.start("bpmn:startEvent", "id", START).text(TO_TASK, "bpmn:outgoing").end();
        xml.start("bpmn:task", "id", TASK, "name", "Utfylling");
        // The order that the schema of BPMN has.
        xml.start("bpmn:extensionElements").start("altinn:taskExtension");
        xml.text("data", "altinn:taskType").end().end();
        xml.text(TO_TASK, "bpmn:incoming").text(TO_END, "bpmn:outgoing").end();
        xml.start("bpmn:endEvent", "id", END).text(TO_END, "bpmn:incoming").end();
        xml.empty("bpmn:sequenceFlow", "id", TO_TASK, "sourceRef", START, "targetRef", TASK);
        xml.empty("bpmn:sequenceFlow", "id", TO_END, "sourceRef", TASK, "targetRef", END);
        xml.end();
    }

    /** Where things stand in Altinn Studio's drawing. */
    private static void diagram(XmlWriter xml) {
        xml.start("bpmndi:BPMNDiagram", "id", "Diagram_1");
        xml.start("bpmndi:BPMNPlane", "id", "Plane_1", "bpmnElement", PROCESS);
        shape(xml, START, "160", "82", "36", "36");
        shape(xml, TASK, "280", "60", "100", "80");
        shape(xml, END, "464", "82", "36", "36");
        edge(xml, TO_TASK, "196", "280");
        edge(xml, TO_END, "380", "464");
        xml.end().end();
    }

    private static void shape(XmlWriter xml, String element, String x, String y, String width, String height) {
        xml.start("bpmndi:BPMNShape", "id", element + "_shape", "bpmnElement", element);
        xml.empty("dc:Bounds", "x", x, "y", y, "width", width, "height", height).end();
    }

    private static void edge(XmlWriter xml, String flow, String from, String to) {
        xml.start("bpmndi:BPMNEdge", "id", flow + "_edge", "bpmnElement", flow);
        xml.empty("di:waypoint", "x", from, "y", "100");
        xml.empty("di:waypoint", "x", to, "y", "100").end();
    }
}
