{{/* One deployment of the house. Takes: root, name, values, uploads (whether it keeps files). */}}
{{- define "virtual-assistant.program" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .root.Release.Name }}-{{ .name }}
  labels: {{- include "virtual-assistant.labels" . | nindent 4 }}
spec:
  {{- if not .root.Values.autoscaling.enabled }}
  replicas: {{ .values.replicas }}
  {{- end }}
  selector:
    matchLabels: {{- include "virtual-assistant.labels" . | nindent 6 }}
  strategy:
    rollingUpdate: { maxUnavailable: 0, maxSurge: 1 }
  template:
    metadata:
      labels: {{- include "virtual-assistant.labels" . | nindent 8 }}
    spec:
      terminationGracePeriodSeconds: 20
      automountServiceAccountToken: false
      securityContext:
        runAsNonRoot: true
        runAsUser: 1654
        fsGroup: 1654
        seccompProfile: { type: RuntimeDefault }
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels: {{- include "virtual-assistant.labels" . | nindent 14 }}
      containers:
        - name: {{ .name }}
          image: {{ .root.Values.image.registry }}/{{ .name }}:{{ .root.Values.image.tag }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          ports:
            - { name: http, containerPort: 8080 }
          envFrom:
            - secretRef: { name: {{ .root.Values.secret }} }
          {{- if and .uploads .root.Values.ingress.enabled }}
          env:
            - { name: ASPNETCORE_FORWARDEDHEADERS_ENABLED, value: "true" } # The ingress says whose request it is.
          {{- end }}
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities: { drop: [ALL] }
          # Not ready as soon as a stop was asked for; alive as long as it runs: a server that is away is no reason to restart a bot.
          readinessProbe:
            httpGet: { path: /health, port: http }
            periodSeconds: 5
            timeoutSeconds: 3
          livenessProbe:
            httpGet: { path: /health/live, port: http }
            periodSeconds: 10
            timeoutSeconds: 3
            failureThreshold: 6
          startupProbe:
            httpGet: { path: /health/live, port: http }
            periodSeconds: 2
            failureThreshold: 60
          lifecycle:
            preStop:
              exec: { command: ["sleep", "3"] } # Time for the endpoints to forget this pod.
          resources: {{- toYaml .values.resources | nindent 12 }}
          volumeMounts:
            - { name: tmp, mountPath: /tmp }
            - { name: data, mountPath: /data }
      volumes:
        - { name: tmp, emptyDir: { sizeLimit: 64Mi } }
        - name: data
          {{- if .uploads }}
          persistentVolumeClaim: { claimName: {{ .root.Release.Name }}-uploads }
          {{- else }}
          emptyDir: {}
          {{- end }}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ .root.Release.Name }}-{{ .name }}
spec:
  minAvailable: 1
  selector:
    matchLabels: {{- include "virtual-assistant.labels" . | nindent 6 }}
{{- end }}

{{- define "virtual-assistant.labels" -}}
app.kubernetes.io/name: virtual-assistant
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .name }}
{{- end }}

{{/* Scales a deployment on the length of its queues. Takes: root, name, values, queues (list of names). */}}
{{- define "virtual-assistant.scaling" -}}
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: {{ .root.Release.Name }}-{{ .name }}
spec:
  scaleTargetRef: { name: {{ .root.Release.Name }}-{{ .name }} }
  minReplicaCount: {{ .values.replicas }}
  maxReplicaCount: {{ .values.maxReplicas }}
  advanced:
    horizontalPodAutoscalerConfig:
      behavior:
        scaleDown: { stabilizationWindowSeconds: 120 }
  triggers:
    - type: rabbitmq
      metadata:
        protocol: http
        mode: QueueLength
        value: {{ .root.Values.autoscaling.envelopesPerReplica | quote }}
        queueName: {{ .queues | quote }}
        useRegex: "true"
        operation: sum
      authenticationRef: { name: {{ .root.Release.Name }}-rabbitmq }
{{- end }}
