# One WAR of Ecom in a Liberty server. Arguments: SERVER, a directory of server-configs/servers; MODULE, its Maven module.
# docker build -f deploy/docker/liberty.Dockerfile --build-arg SERVER=order-service --build-arg MODULE=order-service .
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY pom.xml ./
COPY .mvn .mvn
COPY liberty-services liberty-services
COPY gateway-war gateway-war
COPY realtime-war realtime-war
ARG MODULE
RUN --mount=type=cache,target=/m2 \
    mvn -B -ntp -q -Dmaven.repo.local=/m2 -Pfast -Dfast -pl :${MODULE} -am package && \
    mkdir /wars && find . -path "*/${MODULE}/target/${MODULE}.war" -exec cp {} /wars/ \;

FROM icr.io/appcafe/open-liberty:26.0.0.3-kernel-slim-java17-openj9-ubi-minimal
ARG SERVER
COPY --chown=1001:0 server-configs/shared /opt/ol/wlp/usr/shared
COPY --chown=1001:0 server-configs/servers/${SERVER} /config
RUN features.sh
COPY --from=build --chown=1001:0 /wars /config/apps
# All addresses inside the container; what is published is decided outside.
ENV ECOM_HTTP_HOST=*
RUN configure.sh
